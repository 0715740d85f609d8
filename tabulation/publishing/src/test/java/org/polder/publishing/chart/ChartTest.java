package org.polder.publishing.chart;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.polder.publishing.People;
import org.polder.publishing.Sample;
import org.polder.publishing.Xml;
import org.polder.tabulation.Share;
import org.polder.tabulation.Table;
import org.polder.tabulation.TableResult;
import org.polder.tabulation.Tabulator;
import org.polder.tabulation.render.TableWords;
import org.polder.tabulation.source.Category;
import org.polder.tabulation.source.Schema;
import org.polder.tabulation.source.Value;
import org.polder.tabulation.source.Variable;
import org.w3c.dom.Element;

class ChartTest {
    private static final Variable ANSWER =
            Variable.single("Q", "<Eens> & \"oneens\"?", Category.of(1, "Ja"), Category.of(2, "Nee"));

    /** Three of four say yes. */
    private static TableResult quarter() {
        return Tabulator.tabulate(
                new People(
                        Schema.of(List.of(ANSWER)),
                        Stream.of(1, 1, 1, 2)
                                .map(code -> Map.of("Q", Value.of(code)))
                                .toList()),
                Table.of("Q"));
    }

    private static List<Element> parts(String svg) {
        return Xml.all(svg, "rect").stream()
                .filter(rect -> rect.getElementsByTagName("title").getLength() > 0)
                .toList();
    }

    private static double number(Element element, String name) {
        return Double.parseDouble(element.getAttribute(name));
    }

    @Test
    void a_stacked_chart_has_a_bar_for_the_total_and_each_group_by_break() {
        Chart chart = Chart.stacked(Sample.tables().get(0), TableWords.DUTCH);

        assertThat(chart.series())
                .extracting(Chart.Series::label)
                .startsWith("Zeer vaak")
                .hasSize(6);
        assertThat(chart.series().get(5).isSubstantive()).isFalse();
        assertThat(chart.bands())
                .extracting(Chart.Band::heading)
                .containsExactly("", "Arbeidsrelatie", "Geslacht × Arbeidsrelatie");
        assertThat(chart.bands()).extracting(band -> band.items().size()).containsExactly(1, 3, 6);
        assertThat(chart.bands().get(0).items().get(0).base()).isEqualTo(OptionalLong.of(400));
    }

    @Test
    void the_parts_of_a_bar_are_as_wide_as_their_shares() {
        List<Element> parts = parts(ChartSvg.of(Chart.stacked(quarter(), TableWords.ENGLISH), TableWords.ENGLISH));

        assertThat(parts).hasSize(2);
        double yes = number(parts.get(0), "width");
        double no = number(parts.get(1), "width");
        assertThat(yes / (yes + no)).isBetween(0.749, 0.751);
        assertThat(number(parts.get(1), "x"))
                .isBetween(number(parts.get(0), "x") + yes - 0.11, number(parts.get(0), "x") + yes + 0.11);
        assertThat(parts.get(0).getTextContent()).isEqualTo("Total, Ja: 75\u00a0% (n = 3)");
    }

    @Test
    void grouped_bars_are_as_long_as_their_shares_from_one_zero() {
        List<Element> parts = parts(ChartSvg.of(Chart.grouped(quarter(), TableWords.ENGLISH), TableWords.ENGLISH));

        assertThat(number(parts.get(0), "width") / number(parts.get(1), "width"))
                .isBetween(2.99, 3.01);
        assertThat(number(parts.get(0), "x")).isEqualTo(number(parts.get(1), "x"));
    }

    @Test
    void a_chart_tells_its_shares_to_who_cannot_see_it() {
        String svg = ChartSvg.of(Chart.stacked(quarter(), TableWords.DUTCH), TableWords.DUTCH);
        Element root = Xml.parsed(svg);

        assertThat(root.getAttribute("role")).isEqualTo("img");
        assertThat(root.getAttribute("aria-labelledby")).isEqualTo("chart-title chart-desc");
        assertThat(Xml.all(svg, "desc").get(0).getTextContent())
                .isEqualTo("Q  <Eens> & \"oneens\"?: balken van 100 % per groep. Totaal: Ja 75\u00a0%, Nee 25\u00a0%.");
    }

    @Test
    void hidden_shares_are_neither_in_the_data_nor_in_the_drawing() {
        Chart chart = Chart.stacked(Sample.hidden(), TableWords.DUTCH);
        String svg = ChartSvg.of(chart, TableWords.DUTCH);
        List<Share> secrets = Sample.secrets(Sample.hidden(), Sample.open());

        assertThat(secrets).contains(new Share(7, 111));
        assertThat(chart.bands())
                .flatExtracting(Chart.Band::items)
                .flatExtracting(Chart.Item::shares)
                .contains(Optional.empty())
                .doesNotContainAnyElementsOf(secrets.stream().map(Optional::of).toList());
        for (Share secret : secrets) {
            assertThat(svg).doesNotContain("(n = " + secret.n() + ")").doesNotContain(">" + secret.percent(0) + "<");
        }
        assertThat(svg).contains("verborgen");
    }

    @Test
    void what_is_hidden_of_a_bar_is_one_part_at_its_end() {
        List<Element> parts = parts(ChartSvg.of(Chart.stacked(Sample.hidden(), TableWords.DUTCH), TableWords.DUTCH));
        List<Element> dashed = parts.stream()
                .filter(part -> part.getAttribute("fill").equals("none"))
                .toList();

        assertThat(dashed).isNotEmpty();
        double end = parts.stream()
                .mapToDouble(part -> number(part, "x") + number(part, "width"))
                .max()
                .orElseThrow();
        assertThat(dashed)
                .allSatisfy(part ->
                        assertThat(number(part, "x") + number(part, "width")).isBetween(end - 0.2, end + 0.2));
    }

    @Test
    void every_text_lies_within_the_drawing() {
        for (TableResult table : Sample.tables()) {
            Chart.usual(table, TableWords.DUTCH)
                    .map(chart -> ChartSvg.of(chart, TableWords.DUTCH))
                    .ifPresent(svg -> {
                        double width = number(Xml.parsed(svg), "width");
                        double height = number(Xml.parsed(svg), "height");
                        assertThat(Xml.all(svg, "text")).isNotEmpty().allSatisfy(text -> {
                            double room = Lettering.width(text.getTextContent(), number(text, "font-size"));
                            double left = number(text, "x")
                                    - switch (text.getAttribute("text-anchor")) {
                                        case "end" -> room;
                                        case "middle" -> room / 2;
                                        default -> 0;
                                    };
                            assertThat(left).isGreaterThanOrEqualTo(-2);
                            assertThat(left + room).isLessThanOrEqualTo(width + 2);
                            assertThat(number(text, "y")).isBetween(0.0, height);
                        });
                    });
        }
    }

    @Test
    void a_multiple_choice_makes_no_bar_of_a_hundred_percent() {
        TableResult multiple = Sample.tables().get(1);

        assertThatThrownBy(() -> Chart.stacked(multiple, TableWords.DUTCH))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("grouped");
        assertThat(Chart.usual(multiple, TableWords.DUTCH).orElseThrow().kind()).isEqualTo(Chart.Kind.GROUPED);
    }

    @Test
    void a_number_has_no_chart() {
        assertThat(Chart.usual(Sample.tables().get(2), TableWords.DUTCH)).isEmpty();
    }

    @Test
    void more_groups_than_colours_are_refused_with_what_to_do() {
        TableResult nested = Sample.tables().get(0);

        assertThatThrownBy(() -> Chart.grouped(nested, TableWords.DUTCH))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("table.by(name)");
    }

    @Test
    void long_labels_are_broken_into_lines_and_end_with_an_ellipsis() {
        assertThat(Lettering.wrapped("een twee drie", 60, 13, 3)).containsExactly("een", "twee", "drie");
        assertThat(Lettering.wrapped("een twee drie vier", 60, 13, 2)).containsExactly("een", "twee…");
        assertThat(Lettering.wrapped("x".repeat(50), 60, 13, 2).get(0))
                .hasSize(6)
                .endsWith("…");
    }
}
