package org.polder.interchange.fhir;

import com.fasterxml.jackson.databind.JsonNode;
import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSortedMap;
import com.google.common.collect.ImmutableSortedSet;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.polder.answer.Answer;
import org.polder.interchange.internal.HardenedJson;
import org.polder.interchange.internal.Losses;
import org.polder.interview.PathTracer;
import org.polder.interview.Routing;
import org.polder.model.Computed;
import org.polder.model.DateQuestion;
import org.polder.model.Grid;
import org.polder.model.Item;
import org.polder.model.MultipleChoice;
import org.polder.model.MultipleGrid;
import org.polder.model.Notice;
import org.polder.model.NumberQuestion;
import org.polder.model.OpenQuestion;
import org.polder.model.Option;
import org.polder.model.Questionnaire;
import org.polder.model.Ranking;
import org.polder.model.Row;
import org.polder.model.Rowed;
import org.polder.model.ScreenOut;
import org.polder.model.SingleChoice;
import org.polder.name.ItemId;
import org.polder.response.Response;
import org.polder.response.Start;
import org.polder.response.Status;

/** Reads a FHIR QuestionnaireResponse as answers. */
final class ResponseReader implements Item.Visitor<Optional<Answer>> {
    private final Questionnaire questionnaire;
    private final Losses losses;
    private final GivenAnswers answers = new GivenAnswers();

    ResponseReader(Questionnaire questionnaire, Losses losses) {
        this.questionnaire = questionnaire;
        this.losses = losses;
    }

    Response read(JsonNode resource, Start start, String respondent) {
        if (!resource.path("resourceType").asText().equals("QuestionnaireResponse")) {
            losses.add(
                    "resource",
                    "The resource is a '"
                            + HardenedJson.cut(resource.path("resourceType").asText())
                            + "', not a QuestionnaireResponse: what answers it holds are read");
        }
        answers.collect(resource);
        Map<ItemId, Answer> given = new LinkedHashMap<>();
        Map<ItemId, Answer> all = new LinkedHashMap<>();
        for (Item item : questionnaire.items()) {
            Optional<Answer> answer = item.accept(this);
            answer.ifPresent(found -> given.put(item.id(), found));
            Answer open = item instanceof Notice ? Answer.seen() : Answer.leftOpen();
            all.put(item.id(), answer.orElse(open));
        }
        answers.unread()
                .forEach(link -> losses.add(
                        "item",
                        "The item '" + HardenedJson.cut(link) + "' is none of the questionnaire's, and not read"));
        String status = resource.path("status").asText();
        return status.equals("completed") || status.equals("amended")
                ? complete(given, all, start, respondent)
                : partial(given, start, respondent);
    }

    /** In what is complete, all that is asked and has no answer was left open. */
    private Response complete(Map<ItemId, Answer> given, Map<ItemId, Answer> all, Start start, String respondent) {
        PathTracer tracer = PathTracer.of(Routing.of(questionnaire), start);
        tracer.trace(all);
        Map<ItemId, Answer> counted = new LinkedHashMap<>();
        Map<ItemId, Answer> aside = new LinkedHashMap<>();
        Status status = Status.COMPLETE;
        for (Item item : questionnaire.items()) {
            boolean unanswered = item instanceof Computed || item instanceof ScreenOut;
            if (tracer.isAsked(item.id()) && item instanceof ScreenOut) {
                status = Status.SCREENED_OUT;
            } else if (tracer.isAsked(item.id()) && (!unanswered || given.containsKey(item.id()))) {
                counted.put(item.id(), all.get(item.id()));
            } else if (given.containsKey(item.id())) {
                aside.put(item.id(), given.get(item.id()));
            }
        }
        return Response.of(respondent, counted).status(status).start(start).aside(aside);
    }

    private Response partial(Map<ItemId, Answer> given, Start start, String respondent) {
        Map<ItemId, Answer> reached = new LinkedHashMap<>();
        for (Item item : questionnaire.items()) {
            Answer answer = given.get(item.id());
            if (answer != null) {
                reached.put(item.id(), answer);
            } else if (answers.has(Links.of(item.id()))) {
                reached.put(item.id(), item instanceof Notice ? Answer.seen() : Answer.leftOpen());
            }
        }
        return Response.of(respondent, reached).status(Status.PARTIAL).start(start);
    }

    private List<JsonNode> take(String link) {
        return answers.take(link);
    }

    private Optional<Answer> lost(String link, JsonNode value) {
        losses.add(
                "value", link, "The answer " + HardenedJson.cut(value.toString()) + " is not understood and not read");
        return Optional.empty();
    }

    /** The code of an answer among some options: a coding or, from others, its plain words. */
    private Optional<Integer> code(String link, JsonNode answer, List<Option> options) {
        JsonNode value = Extensions.value(answer);
        String code = value.isObject() ? value.path("code").asText() : value.asText();
        Optional<Integer> known = options.stream()
                .map(Option::code)
                .filter(own -> String.valueOf(own).equals(code))
                .findFirst();
        if (known.isEmpty()) {
            lost(link, answer);
        }
        return known;
    }

    private List<Integer> codes(String link, List<Option> options) {
        List<Integer> codes = new ArrayList<>();
        for (JsonNode answer : take(link)) {
            code(link, answer, options).filter(code -> !codes.contains(code)).ifPresent(codes::add);
        }
        return codes;
    }

    /** The words beside the options chosen; those beside others do not count there. */
    private ImmutableSortedMap<Integer, String> texts(Item item, List<Integer> chosen) {
        ImmutableSortedMap.Builder<Integer, String> texts = ImmutableSortedMap.naturalOrder();
        for (Option option : item.options()) {
            List<JsonNode> given = option.open().isPresent() ? take(Links.open(item.id(), option.code())) : List.of();
            if (!given.isEmpty() && chosen.contains(option.code())) {
                texts.put(option.code(), Extensions.value(given.get(0)).asText());
            }
        }
        return texts.buildOrThrow();
    }

    @Override
    public Optional<Answer> singleChoice(SingleChoice item) {
        List<Integer> codes = codes(Links.of(item.id()), item.options());
        Map<Integer, String> texts = texts(item, codes);
        if (codes.size() > 1) {
            losses.add("value", item.id().value(), "Of several answers to a single choice the first is read");
        }
        return codes.stream().findFirst().map(code -> new Answer.Single(code, Optional.ofNullable(texts.get(code))));
    }

    @Override
    public Optional<Answer> multipleChoice(MultipleChoice item) {
        List<Integer> codes = codes(Links.of(item.id()), item.options());
        ImmutableSortedMap<Integer, String> texts = texts(item, codes);
        return codes.isEmpty()
                ? Optional.empty()
                : Optional.of(new Answer.Multiple(ImmutableSortedSet.copyOf(codes), texts));
    }

    @Override
    public Optional<Answer> ranking(Ranking item) {
        List<Integer> codes = codes(Links.of(item.id()), item.options());
        ImmutableSortedMap<Integer, String> texts = texts(item, codes);
        return codes.isEmpty() ? Optional.empty() : Optional.of(new Answer.Ranked(ImmutableList.copyOf(codes), texts));
    }

    private Optional<JsonNode> first(String link) {
        return take(link).stream().findFirst().map(Extensions::value);
    }

    @Override
    public Optional<Answer> openQuestion(OpenQuestion item) {
        return first(Links.of(item.id()))
                .map(JsonNode::asText)
                .filter(text -> !text.isBlank())
                .map(Answer::text);
    }

    private Optional<Answer> instead(Item item) {
        return item.options().isEmpty()
                ? Optional.empty()
                : codes(Links.instead(item.id()), item.options()).stream()
                        .findFirst()
                        .map(Answer::instead);
    }

    @Override
    public Optional<Answer> number(NumberQuestion item) {
        Optional<Answer> number = numeral(item);
        Optional<Answer> instead = instead(item);
        return instead.isPresent() ? instead : number;
    }

    private Optional<Answer> numeral(Item item) {
        Optional<JsonNode> value = first(Links.of(item.id()));
        Optional<Answer> number = value.flatMap(Numbers::of).map(Answer::number);
        return value.isPresent() && number.isEmpty() ? lost(Links.of(item.id()), value.get()) : number;
    }

    @Override
    public Optional<Answer> date(DateQuestion item) {
        Optional<JsonNode> value = first(Links.of(item.id()));
        Optional<Answer> instead = instead(item);
        if (instead.isPresent() || value.isEmpty()) {
            return instead;
        }
        try {
            return Optional.of(Answer.date(LocalDate.parse(value.get().asText())));
        } catch (DateTimeParseException malformed) {
            return lost(Links.of(item.id()), value.get());
        }
    }

    private ImmutableSortedMap<Integer, String> names(Rowed item) {
        take(Links.of(item.id()));
        ImmutableSortedMap.Builder<Integer, String> names = ImmutableSortedMap.naturalOrder();
        for (Row row : item.rows()) {
            if (row.label() instanceof Row.NamedByRespondent) {
                first(Links.rowName(item.id(), row.code()))
                        .map(JsonNode::asText)
                        .filter(name -> !name.isBlank())
                        .ifPresent(name -> names.put(row.code(), name));
            }
        }
        return names.buildOrThrow();
    }

    private Map<Integer, ImmutableSortedSet<Integer>> rows(Rowed item) {
        Map<Integer, ImmutableSortedSet<Integer>> rows = new TreeMap<>();
        for (Row row : item.rows()) {
            List<Integer> codes = codes(Links.row(item.id(), row.code()), item.scale());
            if (!codes.isEmpty()) {
                rows.put(row.code(), ImmutableSortedSet.copyOf(codes));
            }
        }
        return rows;
    }

    @Override
    public Optional<Answer> grid(Grid item) {
        ImmutableSortedMap<Integer, String> names = names(item);
        Map<Integer, Integer> codes = new TreeMap<>();
        rows(item).forEach((row, chosen) -> codes.put(row, chosen.first()));
        return codes.isEmpty() && names.isEmpty()
                ? Optional.empty()
                : Optional.of(new Answer.Rows(ImmutableSortedMap.copyOf(codes), names));
    }

    @Override
    public Optional<Answer> multipleGrid(MultipleGrid item) {
        ImmutableSortedMap<Integer, String> names = names(item);
        Map<Integer, ImmutableSortedSet<Integer>> codes = rows(item);
        return codes.isEmpty() && names.isEmpty()
                ? Optional.empty()
                : Optional.of(new Answer.RowSets(ImmutableSortedMap.copyOf(codes), names));
    }

    @Override
    public Optional<Answer> notice(Notice item) {
        take(Links.of(item.id()));
        return Optional.empty();
    }

    @Override
    public Optional<Answer> computed(Computed item) {
        return numeral(item);
    }

    @Override
    public Optional<Answer> screenOut(ScreenOut item) {
        take(Links.of(item.id()));
        return Optional.empty();
    }
}
