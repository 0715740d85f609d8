package org.polder.analysis.paper;

import com.google.common.collect.ImmutableList;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.polder.model.Block;
import org.polder.model.Item;
import org.polder.model.Questionnaire;
import org.polder.name.ItemId;
import org.polder.name.Language;
import org.polder.problem.Problem;

/**
 * A drawing of who is asked what: items in asking order from top to bottom, page by page, with an arrow from each item
 * that decides to each item it decides about.
 *
 * <p>Read a row as a line of text; no item stands in one row with an item that decides about it. A repeated item stands
 * in it once.
 */
public final class RoutingDiagram {
    private static final int MOST_IN_ROW = 6;

    private final Questionnaire questionnaire;
    private final Language language;
    private final RoutingWords words;
    private final Flow flow;
    private final ImmutableList<Mark> marks;

    private RoutingDiagram(
            Questionnaire questionnaire, Language language, RoutingWords words, ImmutableList<Mark> marks) {
        this.questionnaire = questionnaire;
        this.language = language;
        this.words = words;
        this.flow = Flow.of(questionnaire, words, MOST_IN_ROW);
        this.marks = marks;
    }

    /**
     * Makes the diagram of a questionnaire.
     *
     * @param questionnaire the questionnaire
     * @param language one of its languages; what the diagram adds is in Dutch or English
     * @return the diagram, without findings
     * @throws IllegalArgumentException when the questionnaire lacks the language
     */
    public static RoutingDiagram of(Questionnaire questionnaire, Language language) {
        return new RoutingDiagram(
                questionnaire, language, RoutingWords.of(questionnaire, language), ImmutableList.of());
    }

    /**
     * Marks findings: each gets a number, which stands at the item it is about.
     *
     * @param findings what was found, in the order in which it is numbered; what is about no item is listed only
     * @return this diagram with those findings instead of any it had
     */
    public RoutingDiagram withFindings(Collection<Problem> findings) {
        List<Mark> numbered = new ArrayList<>();
        for (Problem finding : findings) {
            numbered.add(new Mark(
                    numbered.size() + 1, finding, finding.place().item().flatMap(this::item)));
        }
        return new RoutingDiagram(questionnaire, language, words, ImmutableList.copyOf(numbered));
    }

    /** The item that a place names, or the one whose option, row, wording or asking it names. */
    private Optional<ItemId> item(String place) {
        String whole = place.replaceFirst("[\\[.].*$", "");
        Optional<ItemId> item = words.names().book().items().stream()
                .map(Item::id)
                .filter(id -> id.value().equals(whole))
                .findFirst();
        return item.or(() -> questionnaire.pages().stream()
                .flatMap(page -> page.elements().stream())
                .filter(element ->
                        element instanceof Block block && block.name().equals(place))
                .map(element -> ((Block) element).items().get(0).id())
                .findFirst());
    }

    /**
     * Draws the diagram.
     *
     * @return an SVG document without script or anything from elsewhere, which has a title, a description and a title at
     *     every item, arrow and finding
     */
    public String svg() {
        return drawing().draw(title()) + "\n";
    }

    /**
     * Makes a page with the drawing, a table of its arrows, which says the same to whoever cannot see it, and a list of
     * the findings.
     *
     * @return a page of HTML that is complete by itself and well-formed XML too
     */
    public String html() {
        return new FlowPage(flow, words, marks).write(title(), language, drawing());
    }

    private FlowSvg drawing() {
        return new FlowSvg(flow, words, marks);
    }

    private String title() {
        return words.phrases().say("flow.title", Map.of("id", questionnaire.id(), "version", questionnaire.version()));
    }
}
