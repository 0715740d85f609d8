package org.polder.analysis.audit;

import com.google.common.collect.ImmutableList;
import org.polder.interview.PathTracer;
import org.polder.model.Item;
import org.polder.model.Ordering;
import org.polder.model.Questionnaire;
import org.polder.model.ScreenOut;
import org.polder.response.Response;
import org.polder.response.Status;

/** How far respondents came: the number of items, in the order written, that they have certainly passed. */
final class Reach {
    private final Questionnaire questionnaire;

    /** Where the page of each item begins when the order of its items is drawn, and otherwise the item itself. */
    private final int[] certain;

    private Reach(Questionnaire questionnaire, int[] certain) {
        this.questionnaire = questionnaire;
        this.certain = certain;
    }

    static Reach in(Questionnaire questionnaire) {
        int[] certain = new int[questionnaire.items().size()];
        int position = 0;
        for (int page = 0; page < questionnaire.pages().size(); page++) {
            boolean drawn = questionnaire.pages().get(page).order() != Ordering.AS_WRITTEN;
            int first = position;
            for (ImmutableList<Item> group : questionnaire.groups().get(page)) {
                for (int i = 0; i < group.size(); i++) {
                    certain[position] = drawn ? first : position;
                    position++;
                }
            }
        }
        return new Reach(questionnaire, certain);
    }

    /** The items before this number were passed; of a page shown in a drawn order, none until it was left. */
    int of(Response response, PathTracer traced) {
        int end = end(traced);
        Status status = response.status().orElse(Status.PARTIAL);
        if (status == Status.COMPLETE || status == Status.SCREENED_OUT && end < certain.length) {
            return end;
        }
        return Math.min(
                end,
                response.reached()
                        .flatMap(questionnaire::position)
                        .map(position -> certain[position])
                        .orElseGet(() -> pastLast(response, traced)));
    }

    private int end(PathTracer traced) {
        for (int position = 0; position < certain.length; position++) {
            if (item(position) instanceof ScreenOut screenOut && traced.isAsked(screenOut.id())) {
                return position + 1;
            }
        }
        return certain.length;
    }

    private int pastLast(Response response, PathTracer traced) {
        for (int position = certain.length - 1; position >= 0; position--) {
            Item item = item(position);
            if (response.answers().containsKey(item.id()) && traced.isAsked(item.id())) {
                return certain[position] == position ? position + 1 : certain[position];
            }
        }
        return 0;
    }

    private Item item(int position) {
        return questionnaire.items().get(position);
    }
}
