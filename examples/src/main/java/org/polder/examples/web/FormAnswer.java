package org.polder.examples.web;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSortedMap;
import com.google.common.collect.ImmutableSortedSet;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.format.ResolverStyle;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.polder.answer.Answer;
import org.polder.interview.Choice;
import org.polder.interview.Prompt;
import org.polder.interview.PromptRow;
import org.polder.model.Computed;
import org.polder.model.DateQuestion;
import org.polder.model.Grid;
import org.polder.model.Item;
import org.polder.model.MultipleChoice;
import org.polder.model.MultipleGrid;
import org.polder.model.Notice;
import org.polder.model.NumberQuestion;
import org.polder.model.OpenQuestion;
import org.polder.model.Ranking;
import org.polder.model.Row;
import org.polder.model.ScreenOut;
import org.polder.model.SingleChoice;
import org.polder.name.ItemId;
import org.polder.name.Language;

/**
 * The fields of a form read as the answer to one item; nothing when they are blank.
 *
 * <p>What cannot be read is handed on as text or as a code that no option has, which the interview refuses in the
 * respondent's own language.
 */
record FormAnswer(SubmittedForm form, Prompt prompt, Language language) implements Item.Visitor<Optional<Answer>> {
    private static final int NO_CODE = 0;
    private static final int MOST_DIGITS = 9;
    private static final List<DateTimeFormatter> DATES = Stream.of("uuuu-M-d", "d-M-uuuu", "d/M/uuuu", "d.M.uuuu")
            .map(form -> DateTimeFormatter.ofPattern(form).withResolverStyle(ResolverStyle.STRICT))
            .toList();

    static Optional<Answer> to(Prompt prompt, SubmittedForm form, Language language) {
        return prompt.item().accept(new FormAnswer(form, prompt, language));
    }

    private ItemId id() {
        return prompt.id();
    }

    private static int code(String text) {
        return text.length() <= MOST_DIGITS && text.matches("[0-9]+") ? Integer.parseInt(text) : NO_CODE;
    }

    private Optional<String> filled(String field) {
        return form.optional(field).map(String::strip).filter(text -> !text.isEmpty());
    }

    /** What was written at options that were chosen; a field that is hidden again may still hold words. */
    private ImmutableSortedMap<Integer, String> texts(List<Integer> chosen) {
        Map<Integer, String> texts = new TreeMap<>();
        open().filter(choice -> chosen.contains(choice.code()))
                .forEach(choice -> filled(FieldName.open(id(), choice.code()))
                        .map(text -> isNumber(choice) ? NumberForm.plain(text, language) : text)
                        .ifPresent(text -> texts.put(choice.code(), text)));
        return ImmutableSortedMap.copyOf(texts);
    }

    private static boolean isNumber(Choice choice) {
        return choice.option().open().map(NumberForm::isNumber).orElse(false);
    }

    private Stream<Choice> open() {
        return prompt.choices().stream().filter(choice -> choice.option().open().isPresent());
    }

    @Override
    public Optional<Answer> singleChoice(SingleChoice item) {
        Optional<Integer> chosen = filled(id().value()).map(FormAnswer::code).or(this::meant);
        return chosen.map(code ->
                new Answer.Single(code, Optional.ofNullable(texts(List.of(code)).get(code))));
    }

    /** Who wrote at one option and chose none means that one. */
    private Optional<Integer> meant() {
        List<Integer> written = open().map(Choice::code)
                .filter(code -> filled(FieldName.open(id(), code)).isPresent())
                .toList();
        return written.size() == 1 ? Optional.of(written.get(0)) : Optional.empty();
    }

    @Override
    public Optional<Answer> multipleChoice(MultipleChoice item) {
        List<Integer> codes = codes(id().value());
        return codes.isEmpty()
                ? meant().map(code -> new Answer.Multiple(ImmutableSortedSet.of(code), texts(List.of(code))))
                : Optional.of(new Answer.Multiple(ImmutableSortedSet.copyOf(codes), texts(codes)));
    }

    private List<Integer> codes(String field) {
        return form.fields().get(field).stream()
                .filter(text -> !text.isEmpty())
                .map(FormAnswer::code)
                .distinct()
                .toList();
    }

    @Override
    public Optional<Answer> ranking(Ranking item) {
        List<Integer> codes = new ArrayList<>();
        for (int place = 1; place <= item.options().size(); place++) {
            filled(FieldName.rank(id(), place)).map(FormAnswer::code).ifPresent(codes::add);
        }
        return codes.isEmpty()
                ? Optional.empty()
                : Optional.of(new Answer.Ranked(ImmutableList.copyOf(codes), texts(codes)));
    }

    @Override
    public Optional<Answer> openQuestion(OpenQuestion item) {
        return filled(id().value()).map(Answer::text);
    }

    /** Who gives a number and says "don't know" too gave a number. */
    @Override
    public Optional<Answer> number(NumberQuestion item) {
        return filled(id().value())
                .map(text -> NumberForm.answer(text, language))
                .or(this::instead);
    }

    private Optional<Answer> instead() {
        return filled(FieldName.instead(id())).map(text -> Answer.instead(code(text)));
    }

    @Override
    public Optional<Answer> date(DateQuestion item) {
        return filled(id().value()).map(FormAnswer::date).or(this::instead);
    }

    private static Answer date(String text) {
        for (DateTimeFormatter form : DATES) {
            try {
                return Answer.date(LocalDate.parse(text, form));
            } catch (DateTimeException otherForm) {
                continue;
            }
        }
        return Answer.text(text);
    }

    private ImmutableSortedMap<Integer, String> names() {
        ImmutableSortedMap.Builder<Integer, String> names =
                new ImmutableSortedMap.Builder<>(Comparator.<Integer>naturalOrder());
        for (PromptRow row : prompt.rows()) {
            if (row.row().label() instanceof Row.NamedByRespondent) {
                filled(FieldName.rowName(id(), row.code())).ifPresent(name -> names.put(row.code(), name));
            }
        }
        return names.buildOrThrow();
    }

    @Override
    public Optional<Answer> grid(Grid item) {
        Map<Integer, Integer> codes = new TreeMap<>();
        for (PromptRow row : prompt.rows()) {
            filled(FieldName.row(id(), row.code())).ifPresent(text -> codes.put(row.code(), code(text)));
        }
        Answer.Rows rows = new Answer.Rows(ImmutableSortedMap.copyOf(codes), names());
        return Optional.<Answer>of(rows)
                .filter(given -> !rows.codes().isEmpty() || !rows.names().isEmpty());
    }

    @Override
    public Optional<Answer> multipleGrid(MultipleGrid item) {
        Map<Integer, List<Integer>> codes = new TreeMap<>();
        for (PromptRow row : prompt.rows()) {
            codes.put(row.code(), codes(FieldName.row(id(), row.code())));
        }
        Answer.RowSets rows = new Answer.RowSets(Answer.rowSets(codes).codes(), names());
        return Optional.<Answer>of(rows)
                .filter(given -> !rows.codes().isEmpty() || !rows.names().isEmpty());
    }

    @Override
    public Optional<Answer> notice(Notice item) {
        return Optional.of(Answer.seen());
    }

    @Override
    public Optional<Answer> computed(Computed item) {
        throw notPut(item);
    }

    @Override
    public Optional<Answer> screenOut(ScreenOut item) {
        throw notPut(item);
    }

    private static IllegalStateException notPut(Item item) {
        return new IllegalStateException("Item '" + item.id() + "' is never put to a respondent, yet it was");
    }
}
