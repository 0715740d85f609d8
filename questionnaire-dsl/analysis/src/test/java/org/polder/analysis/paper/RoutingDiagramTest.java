package org.polder.analysis.paper;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.common.collect.ImmutableMap;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;
import org.polder.arbitrary.ArbitraryQuestionnaires;
import org.polder.genai2026.Genai2026;
import org.polder.model.Item;
import org.polder.model.Questionnaire;
import org.polder.name.ItemId;
import org.polder.name.Language;
import org.polder.problem.Place;
import org.polder.problem.Problem;
import org.polder.problem.Severity;
import org.polder.text.TextBundle;
import org.w3c.dom.Element;

class RoutingDiagramTest {
    private static final Questionnaire GENAI = Genai2026.asFielded();

    private record Rectangle(double x, double y, double width, double height) {
        boolean overlaps(Rectangle other) {
            return x < other.x + other.width
                    && other.x < x + width
                    && y < other.y + other.height
                    && other.y < y + height;
        }
    }

    private static List<Element> items(Parsed picture) {
        return picture.elements("g", "item");
    }

    private static Rectangle box(Element item) {
        Element box = (Element) item.getElementsByTagName("rect").item(0);
        return new Rectangle(
                Double.parseDouble(box.getAttribute("x")),
                Double.parseDouble(box.getAttribute("y")),
                Double.parseDouble(box.getAttribute("width")),
                Double.parseDouble(box.getAttribute("height")));
    }

    private static Set<String> arrows(Parsed picture) {
        Set<String> arrows = new TreeSet<>();
        picture.elements("path", "arrow")
                .forEach(arrow -> arrows.add(arrow.getAttribute("data-from") + " " + arrow.getAttribute("data-to")));
        return arrows;
    }

    /** The boxes, once it is sure that there is one for each item, in asking order, and none lies on another. */
    private static void boxesStand(Questionnaire questionnaire, Parsed picture) {
        List<String> ids = new ArrayList<>();
        List<Rectangle> boxes = new ArrayList<>();
        for (Element item : items(picture)) {
            ids.add(item.getAttribute("id"));
            Rectangle box = box(item);
            assertThat(boxes).noneMatch(box::overlaps);
            if (!boxes.isEmpty()) {
                Rectangle before = boxes.get(boxes.size() - 1);
                assertThat(box.x() > before.x() || box.y() >= before.y() + before.height())
                        .as("%s comes after the item before it", item.getAttribute("id"))
                        .isTrue();
            }
            boxes.add(box);
        }
        assertThat(ids)
                .containsExactlyElementsOf(Book.of(questionnaire).items().stream()
                        .map(item -> item.id().value())
                        .toList());
    }

    private static void everyConditionHasItsArrows(Questionnaire questionnaire, Parsed picture) {
        Set<String> drawn = arrows(picture);
        for (Item item : Book.of(questionnaire).items()) {
            // What falls away when a condition is tidied decides nothing.
            for (ItemId source : Tidied.of(item.askedIf()).items()) {
                assertThat(drawn).contains(Book.plain(source) + " " + item.id());
            }
        }
    }

    @Test
    void the_genai_questionnaire_has_a_box_for_each_item_and_an_arrow_for_each_decision() {
        Parsed picture = Parsed.of(RoutingDiagram.of(GENAI, Language.NL).svg());
        boxesStand(GENAI, picture);
        everyConditionHasItsArrows(GENAI, picture);
        assertThat(arrows(picture))
                .contains("Q6 Q7", "Q6 Q28", "Q25 Q25b_12", "Q12 Q13")
                .hasSize(32);
    }

    @Test
    void arrows_are_labelled_in_few_words() {
        Flow flow = Flow.of(GENAI, RoutingWords.of(GENAI, Language.EN), 6);
        assertThat(flow.arrows().stream().map(arrow -> arrow.from() + " " + arrow.to() + ": " + arrow.label()))
                .contains(
                        "Q1 Q3: 2, 3",
                        "Q6 Q7: not ‘Never’",
                        "Q9 Q14: 2–6",
                        "Q14 Q15: ‘Yes’",
                        "Q23 Q23b: row 10: 1, 3; row 11: 1, 3",
                        "Q10 Q13: 1, 7");
        Flow club = Flow.of(Club.QUESTIONNAIRE, Club.words(), 6);
        assertThat(club.arrows().stream().map(arrow -> arrow.from() + " " + arrow.to() + ": " + arrow.label()))
                .containsExactly(
                        "age young: < 16", "member joined: ‘Yes’", "member sports: ‘Yes’", "sports hours: for each");
    }

    @Test
    void no_item_stands_in_a_row_with_one_that_decides_about_it() {
        Flow flow = Flow.of(GENAI, RoutingWords.of(GENAI, Language.EN), 6);
        flow.bands().stream().flatMap(band -> band.rows().stream()).forEach(row -> {
            List<ItemId> ids = row.stream().map(Item::id).toList();
            assertThat(ids).hasSizeLessThanOrEqualTo(6);
            assertThat(flow.arrows()).noneMatch(arrow -> ids.contains(arrow.from()) && ids.contains(arrow.to()));
        });
    }

    @Test
    void findings_are_numbered_at_their_items_and_listed() {
        RoutingDiagram diagram = RoutingDiagram.of(Club.QUESTIONNAIRE, Language.EN)
                .withFindings(List.of(
                        Problem.error("a", Place.item("sports.text@x"), "Nobody is <asked> this. Ask."),
                        Problem.warning("b", Place.item("hours[2]"), "Too long."),
                        new Problem("c", Severity.INFORMATION, Place.none(), "In general.", ImmutableMap.of())));
        Parsed page = Parsed.of(diagram.html());
        assertThat(page.elements("g", "finding")).hasSize(2).allSatisfy(badge -> {
            Element item = (Element) badge.getParentNode();
            String text = badge.getTextContent();
            assertThat(item.getAttribute("id")).isEqualTo(text.startsWith("1") ? "sports" : "hours");
        });
        assertThat(Parsed.texts(page.elements("li")))
                .containsExactly(
                        "Error. sports.text@x: Nobody is <asked> this. Ask.",
                        "Warning. hours[2]: Too long.",
                        "Information. In general.");
        assertThat(Parsed.of(RoutingDiagram.of(Club.QUESTIONNAIRE, Language.EN).html())
                        .elements("g", "finding"))
                .isEmpty();
    }

    @Test
    void a_table_says_what_the_arrows_show() {
        Parsed page =
                Parsed.of(RoutingDiagram.of(Club.QUESTIONNAIRE, Language.EN).html());
        assertThat(Parsed.texts(page.elements("tr")))
                .containsExactly(
                        "ItemOnly ifDecided by",
                        "the note ‘This is for people of 16 and up.’the answer to question 2 is less than 16question 2:"
                                + " < 16",
                        "question 3you answered ‘Yes’ to question 1question 1: ‘Yes’",
                        "question 4you answered ‘Yes’ to question 1question 1: ‘Yes’",
                        "question 5alwaysquestion 4: for each");
    }

    @Test
    void a_picture_has_its_alternative_text_and_holds_hostile_texts_as_text() {
        String hostile = "</text><script>x</script>&\u0007";
        Questionnaire questionnaire =
                Club.QUESTIONNAIRE.wordedBy(TextBundle.of(Language.EN, Map.of("member.text", hostile)));
        String svg = RoutingDiagram.of(questionnaire, Language.EN).svg();
        Parsed picture = Parsed.of(svg);
        assertThat(picture.elements("script")).isEmpty();
        assertThat(svg).doesNotContain("<image", "href=");
        assertThat(Parsed.texts(picture.elements("title"))).contains("1. " + hostile.replace('\u0007', '\uFFFD'));
        assertThat(picture.document().getDocumentElement().getAttribute("role")).isEqualTo("img");
        assertThat(Parsed.texts(picture.elements("title")).get(0))
                .isEqualTo("Routing of questionnaire club, version 2.0");
        assertThat(picture.elements("desc")).hasSize(1);
    }

    @Test
    void the_same_questionnaire_is_drawn_the_same() {
        assertThat(RoutingDiagram.of(Club.QUESTIONNAIRE, Language.EN).svg())
                .isEqualTo(RoutingDiagram.of(Club.QUESTIONNAIRE, Language.EN).svg());
    }

    @Property(tries = 60)
    void any_questionnaire_is_drawn_without_overlap(@ForAll long seed) {
        Questionnaire questionnaire = ArbitraryQuestionnaires.questionnaire(seed);
        Parsed picture = Parsed.of(
                RoutingDiagram.of(questionnaire, questionnaire.languages().get(0))
                        .svg());
        boxesStand(questionnaire, picture);
        everyConditionHasItsArrows(questionnaire, picture);
    }
}
