package org.polder.examples.report;

import com.google.common.collect.ImmutableList;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.polder.name.Language;
import org.polder.response.Response;
import org.polder.tabulation.coding.CodeFrame;
import org.polder.tabulation.coding.CodedAnswers;
import org.polder.tabulation.coding.OpenAnswer;
import org.polder.tabulation.json.CodeFramesJson;

/**
 * What respondents wrote in their own words.
 *
 * @param coded the answers for which there is a coding scheme
 * @param others how many answers there are at the other places
 */
public record OpenAnswers(ImmutableList<CodedAnswers> coded, ImmutableList<Place> others) {

    /**
     * A place without a coding scheme.
     *
     * @param name such as {@code Q20b}, or {@code Q22.1} for an open-ended option
     * @param answers how many answers there are
     */
    public record Place(String name, int answers) {}

    /**
     * A text that no code found.
     *
     * @param text the text
     * @param times how many respondents wrote it
     */
    public record Uncoded(String text, long times) {}

    /**
     * Gives none, for responses of which only the codes are known.
     *
     * @return no answers
     */
    public static OpenAnswers none() {
        return new OpenAnswers(ImmutableList.of(), ImmutableList.of());
    }

    /**
     * Gathers and codes open answers.
     *
     * @param responses the responses
     * @param frames the coding schemes
     * @return the answers
     */
    public static OpenAnswers of(List<Response> responses, List<CodeFrame> frames) {
        Map<String, List<OpenAnswer>> parts = OpenParts.of(responses);
        Set<String> framed = frames.stream().map(CodeFrame::place).collect(Collectors.toSet());
        return new OpenAnswers(
                frames.stream()
                        .map(frame -> CodedAnswers.of(frame, parts.getOrDefault(frame.place(), List.of())))
                        .collect(ImmutableList.toImmutableList()),
                parts.entrySet().stream()
                        .filter(part -> !framed.contains(part.getKey()))
                        .map(part -> new Place(part.getKey(), part.getValue().size()))
                        .sorted(Comparator.comparing(Place::name, OpenAnswers::inOrder))
                        .collect(ImmutableList.toImmutableList()));
    }

    /** Orders Q4 before Q20 and Q20b before Q22.1. */
    private static int inOrder(String first, String second) {
        int byNumber = Integer.compare(number(first), number(second));
        return byNumber == 0 ? first.compareTo(second) : byNumber;
    }

    private static int number(String place) {
        String digits = place.replaceFirst("^\\D*(\\d+).*$", "$1");
        return digits.matches("\\d{1,9}") ? Integer.parseInt(digits) : Integer.MAX_VALUE;
    }

    /**
     * Gives the coding schemes that come with the report.
     *
     * @param language the language of their labels
     * @return the schemes
     */
    public static ImmutableList<CodeFrame> shippedFrames(Language language) {
        String name = "codes_" + language.tag() + ".json";
        try (InputStream input = OpenAnswers.class.getResourceAsStream(name)) {
            if (input == null) {
                throw new IllegalStateException("The jar lacks its resource " + name);
            }
            return CodeFramesJson.read(name, input);
        } catch (IOException failure) {
            throw new UncheckedIOException("Cannot read " + name, failure);
        }
    }

    /**
     * Tells whether there is anything to show.
     *
     * @return false when nobody wrote anything
     */
    public boolean isEmpty() {
        return coded.stream().allMatch(answers -> answers.answers() == 0) && others.isEmpty();
    }

    /**
     * Lists the texts without a code, each once.
     *
     * @param answers coded answers
     * @return the texts with how often they occur, the most frequent first
     */
    public static ImmutableList<Uncoded> uncoded(CodedAnswers answers) {
        Map<String, Long> times = answers.uncoded().stream()
                .collect(Collectors.groupingBy(answer -> answer.text().strip(), TreeMap::new, Collectors.counting()));
        return times.entrySet().stream()
                .map(entry -> new Uncoded(entry.getKey(), entry.getValue()))
                .sorted(Comparator.comparingLong(Uncoded::times).reversed())
                .collect(ImmutableList.toImmutableList());
    }
}
