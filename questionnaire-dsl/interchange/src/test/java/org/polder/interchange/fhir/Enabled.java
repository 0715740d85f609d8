package org.polder.interchange.fhir;

import com.google.common.collect.ImmutableMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.polder.answer.Answer;
import org.polder.interview.Interview;
import org.polder.model.Computed;
import org.polder.model.DateQuestion;
import org.polder.model.Item;
import org.polder.model.Notice;
import org.polder.model.NumberQuestion;
import org.polder.model.Option;
import org.polder.model.Questionnaire;
import org.polder.model.Row;
import org.polder.model.Rowed;
import org.polder.model.ScreenOut;
import org.polder.name.ItemId;
import org.polder.response.Response;
import org.polder.response.Status;

/**
 * What must be enabled after some answers, and what of it has to be answered still. FHIR does not know what was
 * reached: a question without an answer is left open, so that is what those not answered yet are.
 */
record Enabled(Traced traced, Response response, Set<String> links, Set<String> missing) {
    static Enabled of(Interview interview) {
        Traced traced = Traced.of(interview);
        Map<ItemId, Answer> counted = new LinkedHashMap<>(traced.counted());
        // Nobody answers what is computed.
        Interview.start(interview.routing(), interview.start())
                .restore(counted)
                .interview()
                .response("r")
                .answers()
                .forEach((id, answer) -> {
                    if (interview.questionnaire().item(id).orElseThrow() instanceof Computed) {
                        counted.put(id, answer);
                    }
                });
        Response response = Response.of("r", ImmutableMap.copyOf(counted)).status(Status.COMPLETE);
        Enabled enabled = new Enabled(traced, response, new LinkedHashSet<>(), new LinkedHashSet<>());
        enabled.collect(interview.questionnaire());
        return enabled;
    }

    /**
     * Tells whether the response holds what is computed where all not answered yet is left open: an interview cannot
     * tell what would be computed of a question that may not be left open and was.
     */
    boolean isComputed() {
        return traced.questionnaire().items().stream()
                .filter(Computed.class::isInstance)
                .allMatch(item -> response.answer(item.id())
                        .map(answer -> traced.is(item.id(), ((Answer.Number) answer).value()))
                        .orElseGet(() -> !traced.isAnswered(item.id())));
    }

    private void collect(Questionnaire questionnaire) {
        boolean ended = false;
        for (int i = 0; i < questionnaire.pages().size(); i++) {
            if (!ended) {
                links.add(Links.page(i + 1));
            }
            for (var group : questionnaire.groups().get(i)) {
                for (Item item : group) {
                    if (traced.isAsked(item.id())) {
                        item(item, response.answer(item.id()));
                        ended |= item instanceof ScreenOut;
                    }
                }
            }
        }
    }

    private void item(Item item, Optional<Answer> answer) {
        String own = Links.of(item.id());
        boolean open = answer.isEmpty() || answer.get() instanceof Answer.LeftOpen;
        boolean beside = item instanceof NumberQuestion || item instanceof DateQuestion;
        boolean instead = answer.isPresent() && answer.get() instanceof Answer.Instead;
        if (!instead) {
            links.add(own);
        }
        boolean displayed = item instanceof Notice || item instanceof ScreenOut;
        if (displayed && item.asking().hint().isPresent()) {
            links.add(Links.hint(own));
        }
        if (beside && !item.options().isEmpty()) {
            links.add(Links.instead(item.id()));
        }
        if (item instanceof Rowed grid) {
            if (item.asking().hint().isPresent()) {
                links.add(Links.hint(own));
            }
            rows(grid, answer);
            return;
        }
        chosen(answer, item);
        boolean blank = answer.isPresent()
                && answer.get() instanceof Answer.OpenText text
                && text.text().isBlank();
        if ((open || blank)
                && !displayed
                && !(item instanceof Computed)
                && item.asking().required()) {
            missing.add(own);
        }
    }

    private void chosen(Optional<Answer> answer, Item item) {
        for (Option option : item.options()) {
            if (option.open().isPresent() && answer.isPresent() && has(answer.get(), option.code())) {
                links.add(Links.open(item.id(), option.code()));
                if (!hasText(answer.get(), option.code())) {
                    missing.add(Links.open(item.id(), option.code()));
                }
            }
        }
    }

    private static boolean has(Answer answer, int code) {
        return answer instanceof Answer.Single single && single.code() == code
                || answer instanceof Answer.Multiple multiple
                        && multiple.codes().contains(code)
                || answer instanceof Answer.Ranked ranked && ranked.codes().contains(code);
    }

    private static boolean hasText(Answer answer, int code) {
        return answer instanceof Answer.Single single && single.text().isPresent()
                || answer instanceof Answer.Multiple multiple
                        && multiple.texts().containsKey(code)
                || answer instanceof Answer.Ranked ranked && ranked.texts().containsKey(code);
    }

    private void rows(Rowed grid, Optional<Answer> answer) {
        Set<Integer> judged = Set.of();
        Set<Integer> named = Set.of();
        if (answer.isPresent() && answer.get() instanceof Answer.Rows rows) {
            judged = rows.codes().keySet();
            named = rows.names().keySet();
        } else if (answer.isPresent() && answer.get() instanceof Answer.RowSets rows) {
            judged = rows.codes().keySet();
            named = rows.names().keySet();
        }
        for (Row row : grid.rows()) {
            if (!traced.isRowAsked(grid.id(), row)) {
                continue;
            }
            boolean naming = row.label() instanceof Row.NamedByRespondent;
            if (naming) {
                links.add(Links.rowName(grid.id(), row.code()));
            }
            if (!naming || named.contains(row.code())) {
                links.add(Links.row(grid.id(), row.code()));
            }
            if (!naming && grid.asking().required() && !judged.contains(row.code())) {
                missing.add(Links.row(grid.id(), row.code()));
            }
        }
    }
}
