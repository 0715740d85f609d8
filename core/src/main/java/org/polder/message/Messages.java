package org.polder.message;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.polder.interview.Interview;
import org.polder.interview.Step;
import org.polder.model.Questionnaire;
import org.polder.name.Language;
import org.polder.name.TextKey;
import org.polder.problem.Place;
import org.polder.problem.Problem;
import org.polder.problem.ProblemsException;
import org.polder.text.TextBundle;
import org.polder.text.TextBundles;
import org.polder.text.Wording;

/**
 * What respondents read when an answer is not taken, in their own language.
 *
 * <p>The keys of the bundles are the codes of the problems, such as {@code too-many}; {@code too-many@1} is the wording
 * for exactly one. Messages that exist are complete: every language has a wording for everything an interview can
 * say. They are immutable and safe to share between threads.
 */
public final class Messages {
    private static final Messages STANDARD =
            new Messages(ImmutableMap.of()).with(read(Language.NL)).with(read(Language.EN));

    private final ImmutableMap<Language, TextBundle> bundles;

    private Messages(ImmutableMap<Language, TextBundle> bundles) {
        this.bundles = bundles;
    }

    /**
     * Gives the messages that come with the library.
     *
     * @return messages in Dutch and English
     */
    public static Messages standard() {
        return STANDARD;
    }

    private static TextBundle read(Language language) {
        String name = "messages_" + language + ".properties";
        try (InputStream stream = Messages.class.getResourceAsStream(name)) {
            if (stream == null) {
                throw new IllegalStateException("The jar lacks its resource " + name);
            }
            return TextBundles.read(language, name, new InputStreamReader(stream, StandardCharsets.UTF_8));
        } catch (IOException failure) {
            throw new UncheckedIOException("Cannot read " + name, failure);
        }
    }

    /**
     * Puts own words in the place of some messages, or adds a language.
     *
     * @param own the wordings; those of a new language must be complete
     * @return these messages with those wordings
     * @throws ProblemsException when a message of a new language is missing, or a key or blank does not exist, naming
     *     all of them
     */
    public Messages with(TextBundle own) {
        Map<Language, TextBundle> merged = new LinkedHashMap<>(bundles);
        TextBundle bundle = merged.merge(own.language(), own, TextBundle::replacing);
        List<Problem> problems = BundleCheck.of(bundle);
        if (!problems.isEmpty()) {
            throw new ProblemsException("The bundle of messages '" + own.language() + "'", problems);
        }
        return new Messages(ImmutableMap.copyOf(merged));
    }

    /**
     * Lists the languages.
     *
     * @return the languages that have all messages
     */
    public ImmutableList<Language> languages() {
        return bundles.keySet().asList();
    }

    /**
     * Makes sure before the first interview that there are messages for every language of a questionnaire.
     *
     * @param questionnaire the questionnaire
     * @return these messages
     * @throws ProblemsException naming every language without messages
     */
    public Messages covering(Questionnaire questionnaire) {
        List<Problem> problems = questionnaire.languages().stream()
                .filter(language -> bundle(language).isEmpty())
                .map(language -> Problem.error("missing-language", Place.none(), lacks(language)))
                .toList();
        if (!problems.isEmpty()) {
            throw new ProblemsException("The messages for questionnaire '" + questionnaire.id() + "'", problems);
        }
        return this;
    }

    /**
     * Tells a respondent why their answer was not taken, or what they should confirm.
     *
     * @param step what came of the answer
     * @return one message for each problem, without repetition; none when the answer was taken
     * @throws IllegalArgumentException when there are no messages in the language of the interview
     */
    public ImmutableList<String> of(Step step) {
        return step.problems().stream()
                .map(problem -> of(problem, step.interview()))
                .distinct()
                .collect(ImmutableList.toImmutableList());
    }

    /**
     * Tells a respondent of one problem.
     *
     * @param problem a problem from a step of the interview
     * @param interview the interview, for its language and the labels this respondent reads
     * @return a sentence or two
     * @throws IllegalArgumentException when there are no messages in the language of the interview, or the problem
     *     does not come from an interview
     */
    public String of(Problem problem, Interview interview) {
        Language language = interview.language();
        TextBundle bundle = bundle(language).orElseThrow(() -> new IllegalArgumentException(lacks(language)));
        MessageValues values = new MessageValues(problem, interview, language.locale());
        MessageKind kind = MessageKind.of(key(problem.code(), values))
                .orElseThrow(() -> new IllegalArgumentException("Problem '" + problem.code()
                        + "' is not one that a step of an interview gives, so there is no message for it"));
        return wording(bundle, kind, values).fill(values::words);
    }

    /** A language with a region or script falls back to the language as such. */
    private Optional<TextBundle> bundle(Language language) {
        String tag = language.tag();
        while (!bundles.containsKey(Language.of(tag)) && tag.contains("-")) {
            tag = tag.substring(0, tag.lastIndexOf('-'));
        }
        return Optional.ofNullable(bundles.get(Language.of(tag)));
    }

    private String lacks(Language language) {
        return "There are no messages in language '" + language + "': add a bundle with them; there are messages in "
                + bundles.keySet();
    }

    /** The key of the message that says most of what is known. */
    private static String key(String code, MessageValues values) {
        return switch (code) {
            case "number" ->
                values.has("step") ? "number.step" : values.isMoreThanZero("decimals") ? "number.decimals" : "number";
            case "date" ->
                values.has("earliest")
                        ? values.has("latest") ? "date.between" : "date.earliest"
                        : values.has("latest") ? "date.latest" : "date";
            default -> values.has("row") && MessageKind.of(code + ".row").isPresent() ? code + ".row" : code;
        };
    }

    private static Wording wording(TextBundle bundle, MessageKind kind, MessageValues values) {
        return kind.counted()
                .map(values::raw)
                .filter(count -> count.matches("[0-9]+"))
                .flatMap(count -> bundle.wording(TextKey.of(kind.key() + "@" + count)))
                .or(() -> bundle.wording(kind.key()))
                .orElseThrow();
    }
}
