package org.polder.dsl;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSortedMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.polder.model.Page;
import org.polder.model.Questionnaire;
import org.polder.model.Quota;
import org.polder.name.Language;
import org.polder.name.TextKey;
import org.polder.problem.Problem;
import org.polder.problem.ProblemsException;
import org.polder.text.TextBundle;
import org.polder.text.Wording;

/** A questionnaire being declared: each method gives a new value. */
public final class QuestionnaireDraft {
    private final String id;
    private final String version;
    private final String language;
    private final ImmutableList<TextBundle> bundles;
    private final ImmutableList<PageDraft> pages;
    private final ImmutableList<QuotaDraft> quotas;

    private QuestionnaireDraft(
            String id,
            String version,
            String language,
            ImmutableList<TextBundle> bundles,
            ImmutableList<PageDraft> pages,
            ImmutableList<QuotaDraft> quotas) {
        this.id = id;
        this.version = version;
        this.language = language;
        this.bundles = bundles;
        this.pages = pages;
        this.quotas = quotas;
    }

    static QuestionnaireDraft of(String id) {
        return new QuestionnaireDraft(
                id, "1.0", Language.EN.tag(), ImmutableList.of(), ImmutableList.of(), ImmutableList.of());
    }

    /**
     * Sets the version.
     *
     * @param changed the version, 1.0 unless set
     * @return this questionnaire with that version
     */
    public QuestionnaireDraft version(String changed) {
        return new QuestionnaireDraft(id, changed, language, bundles, pages, quotas);
    }

    /**
     * Sets the first language: the one of the wordings written in Java, and the default of interviews.
     *
     * @param tag the language tag, {@code en} unless set
     * @return this questionnaire with that language
     */
    public QuestionnaireDraft language(String tag) {
        return new QuestionnaireDraft(id, version, tag, bundles, pages, quotas);
    }

    /**
     * Adds wordings in some language; wordings of later bundles go before those of earlier ones, and all go before
     * wordings written in Java.
     *
     * @param bundle the wordings
     * @return this questionnaire with the wordings
     */
    public QuestionnaireDraft texts(TextBundle bundle) {
        return new QuestionnaireDraft(id, version, language, added(bundles, bundle), pages, quotas);
    }

    /**
     * Adds a page; its title comes from the text bundles, under the key {@code page.name}, when it has one.
     *
     * @param name the page's name
     * @param parts its items and repeated blocks in asking order
     * @return this questionnaire with the page
     */
    public QuestionnaireDraft page(String name, PagePart... parts) {
        return page(PageDraft.of(name, parts));
    }

    /**
     * Adds a page with a title or order of its own.
     *
     * @param page the page, such as {@code Survey.page("brands", …).title("Brands").shuffled()}
     * @return this questionnaire with the page
     */
    public QuestionnaireDraft page(PageDraft page) {
        return new QuestionnaireDraft(id, version, language, bundles, added(pages, page), quotas);
    }

    /**
     * Adds a quota.
     *
     * @param quota the quota
     * @return this questionnaire with the quota
     */
    public QuestionnaireDraft quota(QuotaDraft quota) {
        return new QuestionnaireDraft(id, version, language, bundles, pages, added(quotas, quota));
    }

    private static <T> ImmutableList<T> added(ImmutableList<T> all, T one) {
        return ImmutableList.<T>builder().addAll(all).add(one).build();
    }

    /**
     * Builds the questionnaire.
     *
     * @return the questionnaire, checked
     * @throws ProblemsException when it is not sound or was declared wrongly, naming every problem
     */
    public Questionnaire build() {
        Assembly assembly = new Assembly();
        List<TextBundle> worded = worded(assembly);
        worded.forEach(assembly::worded);
        List<Quota> wanted =
                quotas.stream().flatMap(quota -> quota.build(assembly).stream()).toList();
        List<Page> built =
                pages.stream().flatMap(page -> page.build(assembly).stream()).toList();
        List<Problem> found = List.of();
        if (!worded.isEmpty() && !(built.isEmpty() && !assembly.isSound())) {
            try {
                Questionnaire questionnaire = Questionnaire.of(id, version, built, wanted, worded);
                if (assembly.isSound()) {
                    return questionnaire;
                }
            } catch (ProblemsException unsound) {
                found = unsound.problems();
            }
        }
        throw new ProblemsException("Questionnaire '" + id + "'", assembly.problemsWith(found));
    }

    /** The bundles by language, those written in Java first. */
    private List<TextBundle> worded(Assembly assembly) {
        Map<Language, TextBundle> merged = new LinkedHashMap<>();
        assembly.attempt(language, () -> Language.of(language))
                .ifPresent(first -> merged.put(first, inJava(first, assembly)));
        bundles.forEach(bundle -> merged.merge(bundle.language(), bundle, TextBundle::replacing));
        return List.copyOf(merged.values());
    }

    private TextBundle inJava(Language first, Assembly assembly) {
        Map<String, String> written = new LinkedHashMap<>();
        pages.forEach(page -> page.collect(written));
        assembly.written(written.keySet());
        Map<TextKey, Wording> wordings = new TreeMap<>();
        written.forEach((key, text) -> {
            Wording wording = assembly.attempt(key, () -> Wording.of(text)).orElseGet(() -> Wording.literal(text));
            key(key).ifPresent(own -> wordings.put(own, wording));
        });
        return new TextBundle(first, ImmutableSortedMap.copyOf(wordings));
    }

    /** A malformed key comes from a malformed name, which is reported where that stands. */
    private static Optional<TextKey> key(String key) {
        try {
            return Optional.of(TextKey.of(key));
        } catch (IllegalArgumentException malformed) {
            return Optional.empty();
        }
    }
}
