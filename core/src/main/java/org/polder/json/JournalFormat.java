package org.polder.json;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.google.common.collect.ImmutableMap;
import com.google.common.collect.ImmutableSortedSet;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.polder.answer.Answer;
import org.polder.journal.Event;
import org.polder.journal.Journal;
import org.polder.name.ItemId;
import org.polder.name.Language;
import org.polder.problem.Place;
import org.polder.problem.Problem;
import org.polder.problem.ProblemsException;
import org.polder.response.AsidePolicy;
import org.polder.response.Start;
import org.polder.store.JournalStore;

/**
 * Writes and reads the events of journals, one JSON object an event, and contact data.
 *
 * <p>Answers say themselves of which kind they are, so a journal can be read without its questionnaire. Safe to share
 * between threads.
 */
public final class JournalFormat {
    /** What a store takes must be readable again, so nothing within the store's bound is refused as too long. */
    private static final int LONGEST = JournalStore.LONGEST_RECORD;

    /** More than the digits, sign, point and exponent of any number that an answer can hold. */
    private static final int LONGEST_NUMBER = 1_020;

    private static final int MOST_PROBLEMS = ReadLimits.standard().problems();
    private static final Pattern HALF_PAIR = Pattern.compile("\\p{Cs}");
    private static final ObjectMapper JSON = mapper();

    private JournalFormat() {}

    private static ObjectMapper mapper() {
        ObjectMapper mapper = new ObjectMapper(JsonFactory.builder()
                .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
                .streamReadConstraints(StreamReadConstraints.builder()
                        .maxNestingDepth(ReadLimits.standard().depth())
                        .maxStringLength(LONGEST)
                        .maxNumberLength(LONGEST_NUMBER)
                        .maxNameLength(200)
                        .maxDocumentLength(LONGEST)
                        .build())
                .build());
        mapper.enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS);
        mapper.enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS);
        return mapper;
    }

    /**
     * Writes one event.
     *
     * @param event the event
     * @return one line of JSON, without line end
     */
    public static String line(Event event) {
        return text(event.accept(EventWriter.INSTANCE));
    }

    /**
     * Writes contact data.
     *
     * @param answers the answers to personal items
     * @return one line of JSON, without line end
     */
    public static String contactData(Map<ItemId, Answer> answers) {
        ObjectNode node = JSON.createObjectNode();
        answers.forEach((item, answer) -> node.set(item.value(), StoredAnswer.write(answer)));
        return text(node);
    }

    private static String text(JsonNode node) {
        try {
            // UTF-8 cannot hold half of a surrogate pair, which stands in a text only and may be escaped there.
            return HALF_PAIR
                    .matcher(JSON.writeValueAsString(node))
                    .replaceAll(half ->
                            String.format("\\\\u%04x", (int) half.group().charAt(0)));
        } catch (JsonProcessingException impossible) {
            throw new IllegalStateException("An event cannot be written", impossible);
        }
    }

    /**
     * Reads a journal.
     *
     * @param source what to call it in messages, such as the interview's key
     * @param records its events as written by {@link #line}, in order
     * @return the journal
     * @throws ProblemsException when a record is no event or the first is no start, naming each by its number
     */
    public static Journal read(String source, List<String> records) {
        List<Problem> problems = new ArrayList<>();
        List<Event> events = new ArrayList<>();
        for (int i = 0; i < records.size() && problems.size() < MOST_PROBLEMS; i++) {
            Place place = Place.none().withSource(source).withLine(i + 1L);
            event(records.get(i), place, problems).ifPresent(events::add);
        }
        if (problems.isEmpty() && (events.isEmpty() || !(events.get(0) instanceof Event.Started))) {
            problems.add(Problem.error(
                    "no-start",
                    Place.none().withSource(source),
                    "The journal does not begin with the event 'started'; found "
                            + (events.isEmpty() ? "no event" : Json.cut(records.get(0)))
                            + ": read it from its first record"));
        }
        if (!problems.isEmpty()) {
            throw new ProblemsException("Journal " + source, problems);
        }
        return Journal.of(events);
    }

    /**
     * Reads contact data.
     *
     * @param json the data as written by {@link #contactData}
     * @return the answers by item
     * @throws ProblemsException when it has another form
     */
    public static ImmutableMap<ItemId, Answer> readContactData(String json) {
        List<Problem> problems = new ArrayList<>();
        Map<ItemId, Answer> answers = new LinkedHashMap<>();
        Place place = Place.none().withSource("contact data");
        tree(json, place, problems)
                .ifPresent(node -> node.properties().forEach(entry -> {
                    try {
                        Answer answer = StoredAnswer.read(entry.getValue());
                        requireSameFields(entry.getValue(), StoredAnswer.write(answer));
                        answers.put(ItemId.of(entry.getKey()), answer);
                    } catch (IllegalArgumentException malformed) {
                        // The data are personal, so a message names the item alone.
                        problems.add(Problem.error(
                                "malformed-answer",
                                place.withItem(Json.cut(entry.getKey())),
                                "The contact data hold an answer that has none of the forms of an answer"));
                    }
                }));
        if (!problems.isEmpty()) {
            throw new ProblemsException("The contact data", problems);
        }
        return ImmutableMap.copyOf(answers);
    }

    private static Optional<JsonNode> tree(String json, Place place, List<Problem> problems) {
        try {
            JsonNode node = JSON.readTree(json);
            if (node.isObject()) {
                return Optional.of(node);
            }
        } catch (JsonProcessingException | NumberFormatException broken) {
            // Reported below: what a store gives back broken was damaged there, whatever the parser stumbled over. An
            // exponent of more than 32 bits is no JSON trouble to the parser.
        }
        problems.add(Problem.error("broken-json", place, "The record is not one JSON object: it was damaged or cut"));
        return Optional.empty();
    }

    private static Optional<Event> event(String record, Place place, List<Problem> problems) {
        return tree(record, place, problems).flatMap(node -> {
            try {
                Event event = event(node);
                requireSameFields(node, event.accept(EventWriter.INSTANCE));
                return Optional.of(event);
            } catch (IllegalArgumentException | DateTimeException malformed) {
                problems.add(Problem.error(
                        "malformed-event",
                        place,
                        "The record is no event of a journal: " + Json.cut(String.valueOf(malformed.getMessage()))));
                return Optional.empty();
            }
        });
    }

    /** Refuses what was read past: a field that is not written again would be lost without a word. */
    private static void requireSameFields(JsonNode read, JsonNode written) {
        read.fieldNames().forEachRemaining(field -> {
            if (!written.has(field)) {
                throw new IllegalArgumentException("it has an unknown field '" + Json.cut(field) + "'");
            }
        });
        if (read.has("answer")) {
            requireSameFields(read.get("answer"), written.get("answer"));
        }
    }

    private static Event event(JsonNode node) {
        Instant at = Instant.parse(text(node, "at"));
        String kind = text(node, "event");
        return switch (kind) {
            case "started" ->
                new Event.Started(
                        at, text(node, "questionnaire"), text(node, "version"), text(node, "fingerprint"), start(node));
            case "resumed" -> new Event.Resumed(at, text(node, "version"), text(node, "fingerprint"), start(node));
            case "shown" -> new Event.Shown(at, item(node));
            case "answered" -> new Event.Answered(at, item(node), StoredAnswer.read(node.path("answer")));
            case "changed" -> new Event.Changed(at, item(node), StoredAnswer.read(node.path("answer")));
            case "carried" -> new Event.Carried(at, item(node), StoredAnswer.read(node.path("answer")));
            case "left-open" -> new Event.LeftOpen(at, item(node));
            case "went-back" -> new Event.WentBack(at, item(node));
            case "went-forward" -> new Event.WentForward(at);
            case "went-to" -> new Event.WentTo(at, item(node));
            case "switched" -> new Event.Switched(at, Language.of(text(node, "language")));
            case "quotas-closed" -> new Event.QuotasClosed(at, names(node, "names"));
            case "completed" ->
                new Event.Completed(
                        at,
                        AsidePolicy.of(text(node, "policy"))
                                .orElseThrow(() -> new IllegalArgumentException("its policy does not exist")));
            default -> throw new IllegalArgumentException("the event '" + kind + "' does not exist");
        };
    }

    private static Start start(JsonNode node) {
        return new Start(
                Language.of(text(node, "language")),
                Long.parseLong(text(node, "seed")),
                LocalDate.parse(text(node, "date")),
                names(node, "closedQuotas"));
    }

    private static ItemId item(JsonNode node) {
        return ItemId.of(text(node, "item"));
    }

    private static String text(JsonNode node, String field) {
        JsonNode value = node.path(field);
        if (!value.isTextual()) {
            throw new IllegalArgumentException("it lacks the text '" + field + "'");
        }
        return value.textValue();
    }

    private static ImmutableSortedSet<String> names(JsonNode node, String field) {
        TreeSet<String> names = new TreeSet<>();
        for (JsonNode name : node.path(field)) {
            if (!name.isTextual()) {
                throw new IllegalArgumentException(
                        "its '" + field + "' holds " + Json.shown(name) + ", which is no name");
            }
            names.add(name.textValue());
        }
        return ImmutableSortedSet.copyOf(Comparator.naturalOrder(), names);
    }
}
