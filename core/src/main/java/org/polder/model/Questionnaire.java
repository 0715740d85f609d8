package org.polder.model;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.UnaryOperator;
import org.polder.name.ItemId;
import org.polder.name.Language;
import org.polder.name.TextKey;
import org.polder.problem.Problem;
import org.polder.problem.ProblemsException;
import org.polder.problem.Suggestion;
import org.polder.text.TextBundle;
import org.polder.text.Wording;

/**
 * A questionnaire: pages of items in asking order, with all wordings.
 *
 * <p>A questionnaire that exists is sound: names are unique, conditions look only at earlier items and at options
 * that exist, and every text has a wording in every language. It is immutable and safe to share between threads.
 */
public final class Questionnaire {
    private final String id;
    private final String version;
    private final ImmutableList<Page> pages;
    private final ImmutableList<Quota> quotas;
    private final Layout layout;
    private final ImmutableMap<Language, TextBundle> bundles;
    private final ImmutableList<Item> items;
    private final ImmutableMap<ItemId, Integer> positions;

    private Questionnaire(
            String id,
            String version,
            ImmutableList<Page> pages,
            ImmutableList<Quota> quotas,
            ImmutableMap<Language, TextBundle> bundles) {
        this.id = id;
        this.version = version;
        this.pages = pages;
        this.quotas = quotas;
        this.bundles = bundles;
        this.layout = new Layout(pages);
        this.items = layout.groups().stream()
                .flatMap(groups -> groups.stream())
                .flatMap(group -> group.stream())
                .collect(ImmutableList.toImmutableList());
        ImmutableMap.Builder<ItemId, Integer> index = ImmutableMap.builder();
        for (int i = 0; i < items.size(); i++) {
            index.put(items.get(i).id(), i);
        }
        this.positions = index.buildKeepingLast();
    }

    /**
     * Makes a questionnaire without quotas.
     *
     * @param id its lasting name, such as {@code genai-2026}
     * @param version its version, such as {@code 1.0}
     * @param pages the pages in asking order
     * @param bundles the wordings, one bundle a language; the first language is the default
     * @return the questionnaire
     * @throws ProblemsException when it is not sound, naming every problem
     */
    public static Questionnaire of(String id, String version, List<Page> pages, List<TextBundle> bundles) {
        return of(id, version, pages, List.of(), bundles);
    }

    /**
     * Makes a questionnaire.
     *
     * @param id its lasting name, such as {@code genai-2026}
     * @param version its version, such as {@code 1.0}
     * @param pages the pages in asking order
     * @param quotas the quotas that screen-outs ask for
     * @param bundles the wordings, one bundle a language; the first language is the default
     * @return the questionnaire
     * @throws ProblemsException when it is not sound, naming every problem
     */
    public static Questionnaire of(
            String id, String version, List<Page> pages, List<Quota> quotas, List<TextBundle> bundles) {
        Questionnaire questionnaire = unchecked(id, version, pages, quotas, bundles);
        List<Problem> problems = new QuestionnaireCheck(questionnaire).problems();
        if (!problems.isEmpty()) {
            throw new ProblemsException("Questionnaire '" + id + "'", problems);
        }
        return questionnaire;
    }

    /** Makes what may not be sound, for those who check it, mend it or tell about it. */
    static Questionnaire unchecked(
            String id, String version, List<Page> pages, List<Quota> quotas, List<TextBundle> bundles) {
        ImmutableMap.Builder<Language, TextBundle> byLanguage = ImmutableMap.builder();
        bundles.forEach(bundle -> byLanguage.put(bundle.language(), bundle));
        return new Questionnaire(
                id, version, ImmutableList.copyOf(pages), ImmutableList.copyOf(quotas), byLanguage.buildKeepingLast());
    }

    /**
     * Gives the same questionnaire in other words, or in more languages.
     *
     * @param own bundles whose wordings go before the present ones; a bundle in a new language must be complete
     * @return a questionnaire with those wordings
     * @throws ProblemsException when a wording is missing or belongs to nothing
     */
    public Questionnaire wordedBy(TextBundle... own) {
        Map<Language, TextBundle> merged = new LinkedHashMap<>(bundles);
        for (TextBundle bundle : own) {
            merged.merge(bundle.language(), bundle, TextBundle::replacing);
        }
        return of(id, version, pages, quotas, List.copyOf(merged.values()));
    }

    /**
     * Derives another questionnaire from this one.
     *
     * @param edits the edits, such as {@code revision -> revision.remove("Q3").version("1.1")}
     * @return the questionnaire with the edits
     * @throws ProblemsException naming everything that the edits break
     */
    public Questionnaire with(UnaryOperator<Revision> edits) {
        return edits.apply(Revision.of(this)).build();
    }

    /**
     * Gives the questionnaire's lasting name.
     *
     * @return the id
     */
    public String id() {
        return id;
    }

    /**
     * Gives the version.
     *
     * @return the version
     */
    public String version() {
        return version;
    }

    /**
     * Lists the pages.
     *
     * @return the pages in asking order
     */
    public ImmutableList<Page> pages() {
        return pages;
    }

    /**
     * Lists the quotas.
     *
     * @return the quotas
     */
    public ImmutableList<Quota> quotas() {
        return quotas;
    }

    /**
     * Finds a quota.
     *
     * @param name its name
     * @return the quota, or nothing when there is none of that name
     */
    public Optional<Quota> quota(String name) {
        return quotas.stream().filter(quota -> quota.name().equals(name)).findFirst();
    }

    /**
     * Lists the items page by page, in groups that are asked together: an item by itself, or the items of one asking
     * of a block.
     *
     * @return per page, in the order of {@link #pages()}, its groups in order written
     */
    public ImmutableList<ImmutableList<ImmutableList<Item>>> groups() {
        return layout.groups();
    }

    /**
     * Lists all items, repeated ones once for each asking.
     *
     * @return the items in asking order
     */
    public ImmutableList<Item> items() {
        return items;
    }

    /**
     * Lists the languages.
     *
     * @return the languages, the default first
     */
    public ImmutableList<Language> languages() {
        return bundles.keySet().asList();
    }

    /**
     * Lists the text bundles.
     *
     * @return one bundle a language, the default first
     */
    public ImmutableList<TextBundle> bundles() {
        return bundles.values().asList();
    }

    /**
     * Finds an item.
     *
     * @param item the item's id
     * @return the item, or nothing when there is none of that name
     */
    public Optional<Item> item(ItemId item) {
        return Optional.ofNullable(positions.get(item)).map(items::get);
    }

    /**
     * Tells where an item stands in asking order.
     *
     * @param item the item's id
     * @return its position from 0, or nothing when there is none of that name
     */
    public Optional<Integer> position(ItemId item) {
        return Optional.ofNullable(positions.get(item));
    }

    /**
     * Gives a wording.
     *
     * @param language a language of this questionnaire
     * @param key the wording's key
     * @return the wording
     * @throws IllegalArgumentException when the questionnaire lacks the language or the wording
     */
    public Wording wording(Language language, TextKey key) {
        TextBundle bundle = bundles.get(language);
        if (bundle == null) {
            throw new IllegalArgumentException("Questionnaire '" + id + "' has no language '" + language
                    + "'; its languages are " + bundles.keySet());
        }
        return bundle.wording(key)
                .orElseThrow(() -> new IllegalArgumentException(
                        "Questionnaire '" + id + "' has no wording '" + key + "' in '" + language + "'"));
    }

    List<Problem> layoutProblems() {
        return layout.problems();
    }

    /**
     * Says that an item does not exist, and which was probably meant.
     *
     * @param wanted the name that was looked for
     * @return one or two full sentences
     */
    public String unknownItem(String wanted) {
        List<String> known = items.stream().map(item -> item.id().value()).toList();
        return "Questionnaire '" + id + "' has no question '" + wanted + "'." + Suggestion.sentence(wanted, known);
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Questionnaire that
                && id.equals(that.id)
                && version.equals(that.version)
                && pages.equals(that.pages)
                && quotas.equals(that.quotas)
                && bundles.equals(that.bundles)
                && languages().equals(that.languages());
    }

    @Override
    public int hashCode() {
        return Objects.hash(id, version, pages);
    }

    @Override
    public String toString() {
        return "Questionnaire " + id + " " + version + " (" + items.size() + " items)";
    }
}
