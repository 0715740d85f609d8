package org.polder.publishing.html;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
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

class HtmlTablesTest {
    private static String table(TableResult table) {
        return "<div>" + HtmlTables.of(TableWords.DUTCH).table(table, "t") + "</div>";
    }

    @Test
    void every_number_names_the_headings_it_stands_under() {
        String html = table(Sample.tables().get(0));
        Map<String, String> headings = Xml.all(html, "th").stream()
                .collect(Collectors.toMap(th -> th.getAttribute("id"), Element::getTextContent));
        List<Element> cells = Xml.all(html, "td").stream()
                .filter(cell -> !cell.getAttribute("headers").isEmpty())
                .toList();

        assertThat(cells)
                .hasSize(8 * 10)
                .allSatisfy(cell -> assertThat(headings)
                        .containsKeys(cell.getAttribute("headers").split(" ")));
        // The second row's fifth number: often, women who are self-employed.
        assertThat(Stream.of(cells.get(14).getAttribute("headers").split(" ")).map(headings::get))
                .containsExactly("Vaak", "Geslacht × Arbeidsrelatie", "Vrouw", "Zzp'er D");
        assertThat(cells.get(14).getTextContent()).startsWith("44\u00a0%");
    }

    @Test
    void nested_headings_go_over_their_columns() {
        List<Element> headings = Xml.all(table(Sample.tables().get(0)), "th");

        Element nested = headings.stream()
                .filter(th -> th.getTextContent().equals("Vrouw"))
                .findFirst()
                .orElseThrow();
        assertThat(nested.getAttribute("colspan")).isEqualTo("3");
        assertThat(nested.getAttribute("scope")).isEqualTo("colgroup");
        Element total = headings.get(0);
        assertThat(total.getTextContent()).isEqualTo("Totaal");
        assertThat(total.getAttribute("rowspan")).isEqualTo("3");
        assertThat(total.getAttribute("scope")).isEqualTo("col");
    }

    @Test
    void the_columns_of_each_row_add_up_to_the_table() {
        String html = table(Sample.tables().get(0));
        int spans = Xml.all(html, "colgroup").stream()
                .map(group -> group.getAttribute("span"))
                .mapToInt(span -> span.isEmpty() ? 1 : Integer.parseInt(span))
                .sum();

        assertThat(spans).isEqualTo(11);
        assertThat(Xml.all(html, "tbody").get(0).getElementsByTagName("tr").getLength())
                .isEqualTo(7);
    }

    @Test
    void a_hidden_number_is_nowhere_on_the_page() {
        String page = HtmlTables.of(TableWords.DUTCH).charts().decimals(1).page("p", List.of(Sample.hidden()));

        List<Share> secrets = Sample.secrets(Sample.hidden(), Sample.open());
        assertThat(secrets).contains(new Share(7, 111));
        for (Share secret : secrets) {
            assertThat(page)
                    .doesNotContain(TableWords.DUTCH.percent(secret, 1))
                    .doesNotContain(TableWords.DUTCH.percent(secret, 0))
                    .doesNotContain("class=\"count\">" + secret.n() + "<");
        }
        assertThat(page).contains("<abbr title=\"verborgen\">x</abbr>");
    }

    @Test
    void texts_are_escaped_wherever_they_stand() {
        String evil = "</style><script>alert('\"&')</script>";
        Variable variable = Variable.single(evil, evil, Category.of(1, evil));
        TableResult table = Tabulator.tabulate(
                new People(Schema.of(List.of(variable)), List.of(Map.of(evil, Value.of(1)))),
                Table.of(evil).by(evil));

        String page = HtmlTables.of(TableWords.ENGLISH).charts().page(evil, List.of(table));

        assertThat(page).doesNotContain("<script").contains("&lt;script&gt;");
        assertThat(page.split("</style>", -1)).hasSize(2);
    }

    @Test
    void a_page_has_a_language_contents_and_a_section_for_each_table() {
        String page = HtmlTables.of(TableWords.DUTCH).charts().page("Enquête", Sample.tables());

        assertThat(page)
                .startsWith("<!DOCTYPE html>\n<html lang=\"nl\">")
                .contains("<a href=\"#t3\">age  Leeftijd</a>")
                .contains("<section id=\"t3\"")
                .contains("<svg")
                .doesNotContain("http-equiv")
                .doesNotContain("src=")
                .doesNotContain("<script");
        List<String> ids = Stream.of(page.split(" id=\""))
                .skip(1)
                .map(part -> part.substring(0, part.indexOf('"')))
                .toList();
        assertThat(ids).doesNotHaveDuplicates().containsAll(Set.of("t1", "t1-caption", "t1-chart-title", "t4-r0"));
    }

    @Test
    void a_page_is_in_the_language_of_its_words() {
        assertThat(HtmlTables.of(TableWords.ENGLISH).page("p", Sample.tables()))
                .contains("<html lang=\"en\">")
                .contains("Contents")
                .contains("Bold: most chosen.");
    }

    @Test
    void a_nets_row_is_marked_and_the_most_chosen_share_is_bold() {
        List<Element> rows = Xml.all(table(Sample.tables().get(0)), "tr");

        Element net = rows.stream()
                .filter(row -> row.getAttribute("class").equals("net"))
                .findFirst()
                .orElseThrow();
        assertThat(net.getTextContent()).contains("(Zeer) vaak");
        assertThat(Xml.all(table(Sample.tables().get(0)), "td"))
                .filteredOn(cell -> cell.getAttribute("class").contains("most"))
                .first()
                .satisfies(cell -> assertThat(cell.getTextContent()).startsWith("30\u00a0%"));
    }
}
