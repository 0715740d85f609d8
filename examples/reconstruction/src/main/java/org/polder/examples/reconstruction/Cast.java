package org.polder.examples.reconstruction;

import com.google.ortools.Loader;
import com.google.ortools.sat.BoolVar;
import com.google.ortools.sat.CpModel;
import com.google.ortools.sat.CpSolver;
import com.google.ortools.sat.CpSolverStatus;
import com.google.ortools.sat.IntVar;
import com.google.ortools.sat.LinearExpr;
import com.google.ortools.sat.LinearExprBuilder;
import com.google.ortools.sat.Literal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;

/**
 * A constraint model in which every respondent has options of questions, and published claims hold where they can.
 *
 * <p>Workers that take turns, one seed and a limit in deterministic time, so that the same model gives the same answer anywhere.
 */
final class Cast {
    private static final int NEVER_COUNTED = -1;

    static {
        Loader.loadNativeLibraries();
    }

    private final CpModel model = new CpModel();
    private final Map<String, Question> questions = new HashMap<>();
    private final Map<Claim.GroupKey, Literal[]> groups = new HashMap<>();
    private final Map<String, BoolVar> kept = new HashMap<>();
    private final Map<List<Integer>, Literal> products = new HashMap<>();
    private final LinearExprBuilder objective = LinearExpr.newBuilder();
    private final CpSolver solver = new CpSolver();

    /** The literals of one question: who is in its base, and which options each respondent has. */
    record Question(Literal[] asked, Literal[][] options) {}

    CpModel model() {
        return model;
    }

    Question question(String variable) {
        return questions.get(variable);
    }

    boolean has(String variable) {
        return questions.containsKey(variable);
    }

    void group(Claim.GroupKey key, Literal[] members) {
        groups.put(key, members);
    }

    boolean hasGroup(Claim claim) {
        return claim.group().map(groups::containsKey).orElse(true);
    }

    Literal constant(boolean value) {
        return value ? model.trueLiteral() : model.falseLiteral();
    }

    /** Adds a single choice: exactly one option for those asked, none for the others. */
    Question single(String variable, int first, int last, Literal[] asked) {
        Question question = options(variable, last, asked);
        for (int i = 0; i < asked.length; i++) {
            for (int code = 0; code < first; code++) {
                model.addEquality(question.options()[i][code], 0);
            }
            model.addEquality(LinearExpr.sum(question.options()[i]), LinearExpr.affine(asked[i], 1, 0));
        }
        return question;
    }

    /** Adds a multiple choice: one to {@code most} options for those asked, none for the others. */
    Question multiple(String variable, int last, int most, Literal[] asked, OptionalInt exclusive) {
        Question question = options(variable, last, asked);
        for (int i = 0; i < asked.length; i++) {
            Literal[] chosen = question.options()[i];
            model.addEquality(chosen[0], 0);
            model.addGreaterOrEqual(LinearExpr.sum(chosen), LinearExpr.affine(asked[i], 1, 0));
            model.addLessOrEqual(LinearExpr.sum(chosen), LinearExpr.affine(asked[i], most, 0));
            if (exclusive.isPresent()) {
                model.addLessOrEqual(LinearExpr.sum(chosen), 1).onlyEnforceIf(chosen[exclusive.getAsInt()]);
            }
        }
        return question;
    }

    private Question options(String variable, int last, Literal[] asked) {
        Literal[][] options = new Literal[asked.length][last + 1];
        for (int i = 0; i < asked.length; i++) {
            for (int code = 0; code <= last; code++) {
                options[i][code] = model.newBoolVar(variable + "_" + i + "_" + code);
            }
        }
        Question question = new Question(asked, options);
        questions.put(variable, question);
        return question;
    }

    /** Makes a literal that says whether one of some options was chosen; for a single choice. */
    Literal[] oneOf(String variable, int... codes) {
        Question question = questions.get(variable);
        Literal[] result = new Literal[question.asked().length];
        for (int i = 0; i < result.length; i++) {
            LinearExprBuilder sum = LinearExpr.newBuilder();
            for (int code : codes) {
                sum.add(question.options()[i][code]);
            }
            BoolVar any = model.newBoolVar(variable + "_any_" + i);
            model.addEquality(sum, any);
            result[i] = any;
        }
        return result;
    }

    Literal and(Literal... parts) {
        Literal result = parts[0];
        for (int i = 1; i < parts.length; i++) {
            result = product(result, parts[i]);
        }
        return result;
    }

    private Literal product(Literal left, Literal right) {
        return products.computeIfAbsent(List.of(left.getIndex(), right.getIndex()), key -> {
            BoolVar both = model.newBoolVar("and");
            model.addBoolAnd(new Literal[] {left, right}).onlyEnforceIf(both);
            model.addBoolOr(new Literal[] {left.not(), right.not(), both});
            return both;
        });
    }

    void exactly(Literal[] literals, int count) {
        model.addEquality(LinearExpr.sum(literals), count);
    }

    /** Requires a claim to hold. */
    void must(Claim claim) {
        model.addEquality(want(claim, 0), 1);
    }

    /** Wants a claim to hold; kept if it can. */
    BoolVar want(Claim claim, int weight) {
        BoolVar keep = keep(claim.id(), weight);
        Literal[] base = members(claim, NEVER_COUNTED);
        if (claim.percent().isPresent()) {
            model.addGreaterOrEqual(weighed(claim, base, claim.low()), 0).onlyEnforceIf(keep);
            model.addLessOrEqual(weighed(claim, base, claim.high()), -1).onlyEnforceIf(keep);
        }
        LinearExpr n = counted(claim);
        claim.count().ifPresent(count -> model.addEquality(n, count).onlyEnforceIf(keep));
        claim.groupSize()
                .ifPresent(size -> model.addEquality(LinearExpr.sum(base), size).onlyEnforceIf(keep));
        return keep;
    }

    /** Wants the count of a claim that cannot hold to come as near to it as it can. */
    void near(Claim claim, int weight) {
        long most = claim.scale() * questions.get(claim.variable()).asked().length;
        IntVar distance = model.newIntVar(0, most, "distance_" + claim.id());
        LinearExpr over = claim.percent().isPresent()
                ? weighed(claim, members(claim, NEVER_COUNTED), (claim.low() + claim.high()) / 2)
                : LinearExpr.newBuilder()
                        .add(counted(claim))
                        .add(-claim.count().orElse(0))
                        .build();
        model.addGreaterOrEqual(distance, over);
        model.addGreaterOrEqual(LinearExpr.newBuilder().add(distance).add(over).build(), 0);
        objective.addTerm(distance, -weight);
    }

    /** The respondents counted, times the scale, less a share of the base. */
    private LinearExpr weighed(Claim claim, Literal[] base, long share) {
        LinearExprBuilder sum = LinearExpr.newBuilder();
        for (int code : claim.codes()) {
            for (Literal member : members(claim, code)) {
                sum.addTerm(member, claim.scale());
            }
        }
        for (Literal member : base) {
            sum.addTerm(member, -share);
        }
        return sum.build();
    }

    private LinearExpr counted(Claim claim) {
        LinearExprBuilder n = LinearExpr.newBuilder();
        for (int code : claim.codes()) {
            n.add(LinearExpr.sum(members(claim, code)));
        }
        return n.build();
    }

    /** Wants a set of options to be exactly the most chosen of a group. */
    BoolVar want(String id, int weight, Published.Favourite favourite, OptionalInt dontKnow) {
        BoolVar keep = keep(id, weight);
        Question question = questions.get(favourite.variable());
        LinearExpr top = LinearExpr.sum(members(
                favourite.variable(), favourite.group(), favourite.codes().get(0)));
        for (int code = 1; code < question.options()[0].length; code++) {
            LinearExpr other = LinearExpr.sum(members(favourite.variable(), favourite.group(), code));
            boolean leftOut = favourite.withoutDontKnow() && dontKnow.isPresent() && dontKnow.getAsInt() == code;
            if (favourite.codes().contains(code)) {
                model.addEquality(other, top).onlyEnforceIf(keep);
            } else if (!leftOut) {
                model.addLessThan(other, top).onlyEnforceIf(keep);
            }
        }
        model.addGreaterOrEqual(top, 1).onlyEnforceIf(keep);
        return keep;
    }

    /** Requires a set of options to be exactly the most chosen of a group. */
    void must(String id, Published.Favourite favourite, OptionalInt dontKnow) {
        model.addEquality(want(id, 0, favourite, dontKnow), 1);
    }

    private BoolVar keep(String id, int weight) {
        BoolVar keep = model.newBoolVar("keep_" + id);
        kept.put(id, keep);
        objective.addTerm(keep, weight);
        return keep;
    }

    private Literal[] members(Claim claim, int code) {
        return members(claim.variable(), claim.group(), code);
    }

    /** The respondents of a group who have an option, or who are in the base. */
    private Literal[] members(String variable, Optional<Claim.GroupKey> group, int code) {
        Question question = questions.get(variable);
        List<Literal> members = new ArrayList<>();
        for (int i = 0; i < question.asked().length; i++) {
            Literal counted = code == NEVER_COUNTED ? question.asked()[i] : question.options()[i][code];
            Literal inGroup = group.isPresent() ? groups.get(group.get())[i] : model.trueLiteral();
            if (inGroup.getIndex() == model.trueLiteral().getIndex()) {
                members.add(counted);
            } else if (inGroup.getIndex() != model.falseLiteral().getIndex()) {
                members.add(product(inGroup, counted));
            }
        }
        return members.toArray(new Literal[0]);
    }

    /** Solves; tells whether there is an answer at all. */
    boolean solve(long seed, double deterministicTime) {
        model.maximize(objective);
        solver.getParameters()
                .setRandomSeed((int) seed)
                .setNumWorkers(8)
                .setInterleaveSearch(true)
                .setMaxDeterministicTime(deterministicTime)
                .setLogSearchProgress(Boolean.getBoolean("polder.solver.log"));
        CpSolverStatus status = solver.solve(model);
        return status == CpSolverStatus.OPTIMAL || status == CpSolverStatus.FEASIBLE;
    }

    double objectiveValue() {
        return solver.objectiveValue();
    }

    double bestBound() {
        return solver.bestObjectiveBound();
    }

    boolean isKept(String id) {
        return solver.booleanValue(kept.get(id));
    }

    List<String> missed() {
        return kept.keySet().stream().filter(id -> !isKept(id)).sorted().toList();
    }

    boolean value(Literal literal) {
        return solver.booleanValue(literal);
    }

    /** The options of a respondent in the answer found; 0 stands for left open. */
    List<Integer> chosen(String variable, int respondent) {
        Literal[] options = questions.get(variable).options()[respondent];
        List<Integer> chosen = new ArrayList<>();
        for (int code = 0; code < options.length; code++) {
            if (value(options[code])) {
                chosen.add(code);
            }
        }
        return chosen;
    }
}
