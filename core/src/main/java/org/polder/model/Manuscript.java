package org.polder.model;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.UnaryOperator;
import org.polder.condition.Condition;
import org.polder.name.ItemId;
import org.polder.name.Language;
import org.polder.problem.Problem;
import org.polder.problem.ProblemsException;
import org.polder.text.TextBundle;

/**
 * A questionnaire as it was written down, sound or not, with what was printed beside its items.
 *
 * <p>Ids may stand twice, conditions may look at what does not exist, and wordings may lack: {@link #problems} tells.
 * It is immutable and safe to share between threads.
 */
public final class Manuscript {
    private final Questionnaire unchecked;
    private final ImmutableMap<ItemId, Printed> printed;

    private Manuscript(Questionnaire unchecked, ImmutableMap<ItemId, Printed> printed) {
        this.unchecked = unchecked;
        this.printed = printed;
    }

    /**
     * Makes a manuscript of a sound questionnaire, with nothing printed beside its items.
     *
     * @param questionnaire the questionnaire
     * @return the manuscript
     */
    public static Manuscript of(Questionnaire questionnaire) {
        return new Manuscript(questionnaire, ImmutableMap.of());
    }

    /**
     * Makes a manuscript of parts that need not fit together.
     *
     * @param id the questionnaire's lasting name
     * @param version its version
     * @param pages the pages in asking order
     * @param quotas the quotas
     * @param bundles the wordings, one bundle a language; of two in the same language the last is kept
     * @return the manuscript
     */
    public static Manuscript of(
            String id, String version, List<Page> pages, List<Quota> quotas, List<TextBundle> bundles) {
        return new Manuscript(Questionnaire.unchecked(id, version, pages, quotas, bundles), ImmutableMap.of());
    }

    /**
     * Notes what is printed beside items.
     *
     * @param notes the notes by the item's id, within a block without a code behind it; notes of other items stay
     * @return this manuscript with those notes
     */
    public Manuscript printed(Map<ItemId, Printed> notes) {
        Map<ItemId, Printed> all = new LinkedHashMap<>(printed);
        all.putAll(notes);
        return new Manuscript(unchecked, ImmutableMap.copyOf(all));
    }

    /**
     * Derives another manuscript from this one.
     *
     * @param edits the edits; what they break is no obstacle, only edits of what does not exist are
     * @return the manuscript with the edits, and the notes of this one
     * @throws ProblemsException naming every edit that is impossible
     */
    public Manuscript with(UnaryOperator<Revision> edits) {
        return new Manuscript(edits.apply(Revision.of(unchecked)).unchecked(), printed);
    }

    /**
     * Says who is asked some items, in place of what they have; quicker than one edit each.
     *
     * @param conditions the conditions by the item's id, within a block without a code behind it
     * @return this manuscript with those conditions
     */
    public Manuscript askedIf(Map<ItemId, Condition> conditions) {
        List<Page> pages = new ArrayList<>();
        for (Page page : pages()) {
            ImmutableList.Builder<Element> elements = ImmutableList.builder();
            page.elements().forEach(element -> elements.add(askedIf(element, conditions)));
            pages.add(new Page(page.name(), page.title(), elements.build(), page.order()));
        }
        return new Manuscript(Questionnaire.unchecked(id(), version(), pages, quotas(), bundles()), printed);
    }

    private static Element askedIf(Element element, Map<ItemId, Condition> conditions) {
        if (element instanceof Item item) {
            return askedIf(item, conditions);
        }
        Block block = (Block) element;
        ImmutableList<Item> items =
                block.items().stream().map(item -> askedIf(item, conditions)).collect(ImmutableList.toImmutableList());
        return new Block(block.name(), block.each(), block.label(), items, block.order());
    }

    private static Item askedIf(Item item, Map<ItemId, Condition> conditions) {
        Condition condition = conditions.get(item.id());
        return condition == null ? item : Reshape.asking(item, asking -> asking.askedIf(condition));
    }

    /**
     * Gives the same manuscript under another name.
     *
     * @param id the other lasting name
     * @return the manuscript of that name
     */
    public Manuscript named(String id) {
        return new Manuscript(Questionnaire.unchecked(id, version(), pages(), quotas(), bundles()), printed);
    }

    /**
     * Lists what keeps this from being a questionnaire.
     *
     * @return every problem; none when it is sound
     */
    public ImmutableList<Problem> problems() {
        return ImmutableList.copyOf(new QuestionnaireCheck(unchecked).problems());
    }

    /**
     * Gives the questionnaire.
     *
     * @return the questionnaire
     * @throws ProblemsException when this is not sound, naming every problem
     */
    public Questionnaire questionnaire() {
        return Questionnaire.of(id(), version(), pages(), quotas(), bundles());
    }

    /**
     * Gives the nearest sound questionnaire, to look at the rest of one that is not: of what stands twice the later one
     * is renamed or renumbered, a faulty condition always holds, other faulty parts are left out, and a wording that
     * lacks is its key.
     *
     * @return a sound questionnaire, this one itself when it is; nothing when too little is left
     */
    public Optional<Questionnaire> mended() {
        return new Mending(unchecked).questionnaire();
    }

    /**
     * Gives the questionnaire's lasting name.
     *
     * @return the id
     */
    public String id() {
        return unchecked.id();
    }

    /**
     * Gives the version.
     *
     * @return the version
     */
    public String version() {
        return unchecked.version();
    }

    /**
     * Lists the pages.
     *
     * @return the pages in asking order
     */
    public ImmutableList<Page> pages() {
        return unchecked.pages();
    }

    /**
     * Lists the quotas.
     *
     * @return the quotas
     */
    public ImmutableList<Quota> quotas() {
        return unchecked.quotas();
    }

    /**
     * Lists the text bundles.
     *
     * @return one bundle a language, the default first
     */
    public ImmutableList<TextBundle> bundles() {
        return unchecked.bundles();
    }

    /**
     * Lists the languages.
     *
     * @return the languages, the default first
     */
    public ImmutableList<Language> languages() {
        return unchecked.languages();
    }

    /**
     * Lists the items as written: those of a block once.
     *
     * @return the items in order written
     */
    public ImmutableList<Item> items() {
        ImmutableList.Builder<Item> items = ImmutableList.builder();
        for (Page page : pages()) {
            for (Element element : page.elements()) {
                if (element instanceof Item item) {
                    items.add(item);
                } else {
                    items.addAll(((Block) element).items());
                }
            }
        }
        return items.build();
    }

    /**
     * Lists what is printed beside items.
     *
     * @return the notes by the item's id
     */
    public ImmutableMap<ItemId, Printed> printed() {
        return printed;
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Manuscript that && unchecked.equals(that.unchecked) && printed.equals(that.printed);
    }

    @Override
    public int hashCode() {
        return Objects.hash(unchecked, printed);
    }

    @Override
    public String toString() {
        return "Manuscript of " + unchecked;
    }
}
