package org.polder.examples.web;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSet;
import org.polder.name.ItemId;

/**
 * What a respondent typed on a page they did not leave yet, to be shown again with what there is to say about it.
 *
 * @param page the page's name
 * @param typed the form as it was sent
 * @param faults what is wrong or unusual
 * @param fresh the items that came on the page by an answer on it
 * @param elsewhere whether the page was answered in another window meanwhile
 */
record Draft(
        String page, SubmittedForm typed, ImmutableList<Fault> faults, ImmutableSet<ItemId> fresh, boolean elsewhere) {
    static Draft of(String page, SubmittedForm typed) {
        return new Draft(page, typed, ImmutableList.of(), ImmutableSet.of(), false);
    }

    Draft faults(ImmutableList<Fault> found) {
        return new Draft(page, typed, found, fresh, elsewhere);
    }

    Draft fresh(ImmutableSet<ItemId> items) {
        return new Draft(page, typed, faults, items, elsewhere);
    }

    Draft answeredElsewhere() {
        return new Draft(page, typed, faults, fresh, true);
    }
}
