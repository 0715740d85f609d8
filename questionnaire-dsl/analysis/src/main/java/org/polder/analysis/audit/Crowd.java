package org.polder.analysis.audit;

import com.google.common.collect.ImmutableList;
import java.util.List;
import java.util.OptionalInt;
import org.polder.analysis.audit.Panel.Choice;
import org.polder.analysis.audit.Panel.Member;
import org.polder.condition.Condition;

/** The respondents who came as far as a question. */
record Crowd(int target, ImmutableList<Member> members, Counts everyone) {
    private static final double FORM_BITS = 2;

    static Crowd of(Panel panel, int target) {
        ImmutableList<Member> members = panel.members().stream()
                .filter(member -> member.cameTo(target))
                .collect(ImmutableList.toImmutableList());
        int recorded = (int)
                members.stream().filter(member -> member.recorded().get(target)).count();
        return new Crowd(target, members, new Counts(recorded, members.size() - recorded));
    }

    boolean isRecorded(Member member) {
        return member.recorded().get(target);
    }

    /** Counts the respondents by option of each of the first choices, all in one go through the respondents. */
    Counts[][] byOption(List<Choice> choices) {
        int[][] recorded = new int[choices.size()][];
        int[][] not = new int[choices.size()][];
        for (int number = 0; number < recorded.length; number++) {
            recorded[number] = new int[choices.get(number).size()];
            not[number] = new int[choices.get(number).size()];
        }
        for (Member member : members) {
            int[][] tallies = isRecorded(member) ? recorded : not;
            for (int number = 0; number < tallies.length; number++) {
                int place = member.chosen()[number];
                if (place >= 0) {
                    tallies[number][place]++;
                }
            }
        }
        Counts[][] counts = new Counts[choices.size()][];
        for (int number = 0; number < counts.length; number++) {
            counts[number] = new Counts[recorded[number].length];
            for (int place = 0; place < counts[number].length; place++) {
                counts[number][place] = new Counts(recorded[number][place], not[number][place]);
            }
        }
        return counts;
    }

    /** Scores a proposal that lets in a group. */
    Scored scored(Proposal proposal, Counts letIn) {
        return new Scored(proposal, letIn, FORM_BITS + proposal.bits() + letIn.misfitBits(everyone));
    }

    Explanation explanation(Scored scored) {
        return explanation(scored.proposal().condition(), scored.letIn(), scored.bits());
    }

    boolean isExplainedBy(Scored scored) {
        return scored.letIn().equals(new Counts(everyone.recorded(), 0));
    }

    /** Scores the questionnaire's own condition, which costs nothing to write down. */
    Explanation asRouted(Condition askedIf) {
        Counts letIn = Counts.NOBODY;
        for (Member member : members) {
            if (member.asked().get(target)) {
                letIn = letIn.plus(isRecorded(member) ? new Counts(1, 0) : new Counts(0, 1));
            }
        }
        return explanation(askedIf, letIn, letIn.misfitBits(everyone));
    }

    private Explanation explanation(Condition condition, Counts letIn, double bits) {
        return new Explanation(condition, letIn.not(), everyone.recorded() - letIn.recorded(), bits);
    }

    /** The place, from 1, of the first proposal that lets in whom the routing lets in. */
    OptionalInt rankAsRouted(List<Scored> best) {
        for (int i = 0; i < best.size(); i++) {
            Proposal proposal = best.get(i).proposal();
            if (members.stream().allMatch(member -> member.asked().get(target) == member.meets(proposal))) {
                return OptionalInt.of(i + 1);
            }
        }
        return OptionalInt.empty();
    }
}
