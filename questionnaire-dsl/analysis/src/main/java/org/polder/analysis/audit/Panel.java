package org.polder.analysis.audit;

import com.google.common.collect.ImmutableList;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import org.polder.answer.Answer;
import org.polder.model.Item;
import org.polder.model.Option;
import org.polder.model.Questionnaire;
import org.polder.model.SingleChoice;
import org.polder.response.Response;

/**
 * What the search for explanations needs to know of respondents, in little memory: all of them up to a bound, and
 * beyond it a sample in which each is as likely as any other, the same sample each time.
 */
final class Panel {
    /** The greatest number of respondents kept. */
    static final int MOST = 10_000;

    private final Questionnaire questionnaire;
    private final ImmutableList<Choice> choices;
    private final List<Member> members = new ArrayList<>();
    private final SplittableRandom random = new SplittableRandom(1);
    private long seen;

    /** A single choice that conditions can look at, and the place of each code among its options. */
    record Choice(int position, SingleChoice item, ImmutableList<Integer> codes, Map<Integer, Integer> places) {
        static Choice of(int position, SingleChoice item) {
            ImmutableList<Integer> codes =
                    item.options().stream().map(Option::code).collect(ImmutableList.toImmutableList());
            Map<Integer, Integer> places = new HashMap<>();
            codes.forEach(code -> places.put(code, places.size()));
            return new Choice(position, item, codes, places);
        }

        int size() {
            return codes.size();
        }
    }

    /** One respondent: the place of the option chosen per choice, or -1; and per item whether recorded and asked. */
    record Member(byte[] chosen, BitSet recorded, BitSet asked, int passed) {
        /** Tells whether they came as far as an item. */
        boolean cameTo(int position) {
            return position < passed || recorded.get(position);
        }

        boolean meets(Proposal proposal) {
            return proposal.holds(clause -> clause.chosen().has(chosen[clause.choice()]));
        }
    }

    Panel(Questionnaire questionnaire) {
        this.questionnaire = questionnaire;
        ImmutableList.Builder<Choice> found = ImmutableList.builder();
        for (int position = 0; position < questionnaire.items().size(); position++) {
            if (questionnaire.items().get(position) instanceof SingleChoice item
                    && CodeSets.canLookAt(item.options().size())) {
                found.add(Choice.of(position, item));
            }
        }
        this.choices = found.build();
    }

    void add(Response response, ResponseJudge judge) {
        seen++;
        if (members.size() < MOST) {
            members.add(member(response, judge));
            return;
        }
        long place = random.nextLong(seen);
        if (place < MOST) {
            members.set((int) place, member(response, judge));
        }
    }

    private Member member(Response response, ResponseJudge judge) {
        BitSet recorded = new BitSet();
        BitSet asked = new BitSet();
        for (int position = 0; position < questionnaire.items().size(); position++) {
            Item item = questionnaire.items().get(position);
            recorded.set(position, response.answers().containsKey(item.id()));
            asked.set(position, judge.isAsked(item.id()));
        }
        byte[] chosen = new byte[choices.size()];
        for (int i = 0; i < chosen.length; i++) {
            Choice choice = choices.get(i);
            chosen[i] = (byte) response.answer(choice.item().id())
                    .filter(Answer.Single.class::isInstance)
                    .map(answer -> choice.places().getOrDefault(((Answer.Single) answer).code(), -1))
                    .orElse(-1)
                    .intValue();
        }
        return new Member(chosen, recorded, asked, judge.passed());
    }

    ImmutableList<Choice> choices() {
        return choices;
    }

    ImmutableList<Member> members() {
        return ImmutableList.copyOf(members);
    }

    /** Tells whether respondents were left out to bound the memory. */
    boolean isSample() {
        return seen > members.size();
    }
}
