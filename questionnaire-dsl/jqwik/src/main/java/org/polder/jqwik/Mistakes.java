package org.polder.jqwik;

import com.google.common.collect.ImmutableListMultimap;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.polder.answer.Answer;
import org.polder.interview.Interview;
import org.polder.interview.Prompt;
import org.polder.model.Item;
import org.polder.model.Notice;
import org.polder.model.NumberQuestion;
import org.polder.model.OpenQuestion;
import org.polder.model.Requirement;
import org.polder.model.Row;
import org.polder.model.Rowed;
import org.polder.model.SingleChoice;
import org.polder.name.ItemId;
import org.polder.response.AsidePolicy;

/** Lists the mistakes that can be made in one interview, by the code of the problem that each must give. */
final class Mistakes {
    private final Interview interview;
    private final ImmutableListMultimap.Builder<String, InvalidAnswer> found = ImmutableListMultimap.builder();

    private Mistakes(Interview interview) {
        this.interview = interview;
    }

    static ImmutableListMultimap<String, InvalidAnswer> in(Interview interview) {
        Mistakes mistakes = new Mistakes(interview);
        mistakes.aboutQuestions();
        interview.path().stream()
                .filter(interview::isPut)
                .map(interview::prompt)
                .flatMap(Optional::stream)
                .forEach(mistakes::inAnswers);
        return mistakes.found.build();
    }

    private void add(String code, Interview during, ItemId question, Answer answer) {
        found.put(code, new InvalidAnswer(during, question, answer, code));
    }

    private void aboutQuestions() {
        List<ItemId> path = interview.path();
        List<ItemId> items =
                interview.questionnaire().items().stream().map(Item::id).toList();
        ItemId unknown = Stream.iterate(1, number -> number + 1)
                .map(number -> ItemId.of("unknown-" + number))
                .filter(id -> !items.contains(id))
                .findFirst()
                .orElseThrow();
        add("unknown-question", interview, unknown, Answer.code(1));
        items.stream()
                .filter(item -> !path.contains(item))
                .forEach(item -> add("not-asked", interview, item, Answer.code(1)));
        if (interview.isComplete() && interview.completed().isEmpty()) {
            Interview sealed = interview.complete(AsidePolicy.KEEP_APART).orThrow();
            path.stream().filter(interview::isPut).forEach(item -> add("completed", sealed, item, Answer.code(1)));
        }
    }

    private void inAnswers(Prompt prompt) {
        Item item = prompt.item();
        otherKinds(item).forEach(answer -> add("wrong-kind", interview, item.id(), answer));
        if (item instanceof Notice) {
            return;
        }
        if (item.asking().requirement() == Requirement.REQUIRED && isAnswerable(prompt)) {
            add("required", interview, item.id(), Answer.leftOpen());
        }
        right(prompt).ifPresent(answer -> {
            PartMistakes parts =
                    new PartMistakes(prompt, answer, interview.start().today());
            item.accept(parts).forEach((code, wrong) -> add(code, interview, item.id(), wrong));
        });
        unchecked(prompt).forEach(answer -> add("check", interview, item.id(), answer));
    }

    /** Tells whether something is shown that must be answered; rows that the respondent names never must. */
    private static boolean isAnswerable(Prompt prompt) {
        if (prompt.item() instanceof Rowed) {
            return prompt.rows().stream().anyMatch(row -> !(row.row().label() instanceof Row.NamedByRespondent));
        }
        boolean choice = !prompt.item().options().isEmpty() && !(prompt.item() instanceof NumberQuestion);
        return !choice || !prompt.choices().isEmpty();
    }

    private static Stream<Answer> otherKinds(Item item) {
        Stream<Answer> others = item instanceof Notice ? Stream.of(Answer.leftOpen()) : Stream.of(Answer.seen());
        return Stream.of(
                        others,
                        item instanceof OpenQuestion ? Stream.<Answer>empty() : Stream.of(Answer.text("a")),
                        item instanceof SingleChoice ? Stream.<Answer>empty() : Stream.of(Answer.code(1)))
                .flatMap(answers -> answers);
    }

    /** An answer that is right, or nearly: the one given, or else a plain one. */
    private Optional<Answer> right(Prompt prompt) {
        LocalDate today = interview.start().today();
        return Stream.concat(prompt.answer().stream(), SimpleAnswers.of(prompt, today))
                .filter(answer -> !(answer instanceof Answer.LeftOpen))
                .findFirst();
    }

    /** Answers of the right form that a check refuses. */
    private Stream<Answer> unchecked(Prompt prompt) {
        boolean checked = prompt.item().asking().checks().stream().anyMatch(check -> !check.soft());
        return checked
                ? SimpleAnswers.of(prompt, interview.start().today())
                        .filter(answer -> interview.answer(prompt.id(), answer).problems().stream()
                                .anyMatch(problem ->
                                        problem.isError() && problem.code().equals("check")))
                : Stream.empty();
    }
}
