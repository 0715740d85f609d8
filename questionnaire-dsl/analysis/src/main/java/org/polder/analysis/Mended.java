package org.polder.analysis;

import com.google.common.collect.ImmutableList;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.polder.condition.Condition;
import org.polder.model.Item;
import org.polder.model.Manuscript;
import org.polder.model.Questionnaire;
import org.polder.name.ItemId;
import org.polder.problem.Problem;
import org.polder.problem.Severity;

/**
 * The nearest sound questionnaire to a manuscript, and what was in the way.
 *
 * <p>Printed instructions become conditions where the manuscript has none. Every problem of the model is a finding of
 * the same code, an error; for those of instructions see {@link Instructions}.
 *
 * @param questionnaire the questionnaire; nothing when too little of it is sound
 * @param findings what was found on the way
 */
record Mended(Optional<Questionnaire> questionnaire, ImmutableList<Finding> findings) {

    static Mended of(Manuscript manuscript) {
        Form form = new Form(manuscript);
        Instructions instructions = new Instructions(form);
        Manuscript routed = manuscript.askedIf(conditions(form, instructions));
        Optional<Questionnaire> mended = routed.mended();
        List<Finding> findings = new ArrayList<>(instructions.findings());
        CarriedRows carried = new CarriedRows(form);
        findings.addAll(carried.findings());
        findings.addAll(problems(routed, form, mended).stream()
                .filter(finding -> !carried.hasTold(finding))
                .toList());
        return new Mended(mended, ImmutableList.copyOf(findings));
    }

    private static Map<ItemId, Condition> conditions(Form form, Instructions instructions) {
        Map<ItemId, Condition> conditions = new LinkedHashMap<>();
        for (Item item : form.items()) {
            Condition askedIf = instructions.askedIf(item);
            if (!askedIf.equals(item.askedIf())) {
                conditions.putIfAbsent(item.id(), askedIf);
            }
        }
        return conditions;
    }

    /** The problems of the model; of those that differ in no more than a row's number, the first. */
    private static List<Finding> problems(Manuscript routed, Form form, Optional<Questionnaire> mended) {
        Map<String, Finding> findings = new LinkedHashMap<>();
        for (Problem problem : routed.problems()) {
            findings.putIfAbsent(
                    problem.code() + problem.message().replaceAll("row '?[^,']*?\\d+'?", "row"),
                    Finding.of(
                            problem.code(),
                            Severity.ERROR,
                            problem.place(),
                            problem.message().replaceAll("(?<![.?!])$", "."),
                            note(problem, routed, form, mended)));
        }
        return List.copyOf(findings.values());
    }

    private static String note(Problem problem, Manuscript routed, Form form, Optional<Questionnaire> mended) {
        String place = problem.place().item().orElse("");
        return routed.items().stream()
                .filter(item -> item.id().value().equals(place))
                .filter(item -> !item.askedIf().equals(Condition.always()))
                .filter(item -> mended.flatMap(sound -> sound.item(item.id()))
                        .filter(sound -> sound.askedIf().equals(Condition.always()))
                        .isPresent())
                .findFirst()
                .map(item -> Instructions.asIfAskedOfEveryone(form.called(item)))
                .orElse("");
    }
}
