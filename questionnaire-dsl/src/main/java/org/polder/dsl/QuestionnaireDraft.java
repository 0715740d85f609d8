package org.polder.dsl;

import com.google.common.collect.ImmutableList;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.polder.model.Item;
import org.polder.model.Page;
import org.polder.model.Questionnaire;
import org.polder.name.Language;
import org.polder.problem.Place;
import org.polder.problem.Problem;
import org.polder.problem.ProblemsException;
import org.polder.text.Text;
import org.polder.text.TextBundle;

/** A questionnaire being declared: each method gives a new value. */
public final class QuestionnaireDraft {
    private final String id;
    private final String version;
    private final Language language;
    private final ImmutableList<TextBundle> bundles;
    private final ImmutableList<PageDraft> pages;

    private QuestionnaireDraft(
            String id,
            String version,
            Language language,
            ImmutableList<TextBundle> bundles,
            ImmutableList<PageDraft> pages) {
        this.id = id;
        this.version = version;
        this.language = language;
        this.bundles = bundles;
        this.pages = pages;
    }

    private record PageDraft(String name, ImmutableList<Question<?>> questions) {}

    static QuestionnaireDraft of(String id) {
        return new QuestionnaireDraft(id, "1.0", Language.EN, ImmutableList.of(), ImmutableList.of());
    }

    /**
     * Sets the version.
     *
     * @param changed the version, 1.0 unless set
     * @return this questionnaire with that version
     */
    public QuestionnaireDraft version(String changed) {
        return new QuestionnaireDraft(id, changed, language, bundles, pages);
    }

    /**
     * Sets the first language: the one of the wordings written in Java, and the default of interviews.
     *
     * @param tag the language tag, {@code en} unless set
     * @return this questionnaire with that language
     */
    public QuestionnaireDraft language(String tag) {
        return new QuestionnaireDraft(id, version, Language.of(tag), bundles, pages);
    }

    /**
     * Adds wordings in some language; wordings of later bundles go before those of earlier ones, and all go before
     * wordings written in Java.
     *
     * @param bundle the wordings
     * @return this questionnaire with the wordings
     */
    public QuestionnaireDraft texts(TextBundle bundle) {
        return new QuestionnaireDraft(
                id,
                version,
                language,
                ImmutableList.<TextBundle>builder().addAll(bundles).add(bundle).build(),
                pages);
    }

    /**
     * Adds a page; its title comes from the text bundles, under the key {@code page.name}, when it has one.
     *
     * @param name the page's name
     * @param questions its questions in asking order
     * @return this questionnaire with the page
     */
    public QuestionnaireDraft page(String name, Question<?>... questions) {
        return new QuestionnaireDraft(
                id,
                version,
                language,
                bundles,
                ImmutableList.<PageDraft>builder()
                        .addAll(pages)
                        .add(new PageDraft(name, ImmutableList.copyOf(questions)))
                        .build());
    }

    /**
     * Builds the questionnaire.
     *
     * @return the questionnaire, checked
     * @throws ProblemsException when it is not sound, naming every problem
     */
    public Questionnaire build() {
        Map<String, String> inline = new LinkedHashMap<>();
        pages.forEach(page -> page.questions().forEach(question -> question.collect(inline)));
        List<TextBundle> worded = worded(inline);
        Set<String> known = new LinkedHashSet<>();
        worded.forEach(bundle -> bundle.wordings().keySet().forEach(key -> known.add(key.value())));
        List<Problem> problems = new ArrayList<>();
        List<Page> built = new ArrayList<>();
        for (PageDraft page : pages) {
            page(page, known, problems).ifPresent(built::add);
        }
        if (!problems.isEmpty()) {
            throw new ProblemsException("Questionnaire '" + id + "'", problems);
        }
        return Questionnaire.of(id, version, built, worded);
    }

    private List<TextBundle> worded(Map<String, String> inline) {
        Map<Language, TextBundle> merged = new LinkedHashMap<>();
        merged.put(language, TextBundle.of(language, inline));
        bundles.forEach(bundle -> merged.merge(bundle.language(), bundle, TextBundle::replacing));
        return List.copyOf(merged.values());
    }

    private static Optional<Page> page(PageDraft page, Set<String> known, List<Problem> problems) {
        List<Item> items = new ArrayList<>();
        for (Question<?> question : page.questions()) {
            try {
                items.add(question.build(known));
            } catch (IllegalArgumentException malformed) {
                problems.add(Problem.error(
                        "malformed", Place.item(question.asking.id()), String.valueOf(malformed.getMessage())));
            }
        }
        String title = "page." + page.name();
        try {
            return Optional.of(new Page(
                    page.name(),
                    known.contains(title) ? Optional.of(Text.of(title)) : Optional.empty(),
                    ImmutableList.copyOf(items)));
        } catch (IllegalArgumentException malformed) {
            problems.add(Problem.error("malformed", Place.none(), String.valueOf(malformed.getMessage())));
            return Optional.empty();
        }
    }
}
