package org.polder.examples.web;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSet;
import org.polder.name.ItemId;
import org.polder.name.Language;

/**
 * What a respondent typed on a page they did not leave yet, to be shown again with what there is to say about it.
 *
 * @param page the page's name
 * @param typed the form as it was sent
 * @param language the language it was typed in, on which the reading of numbers hangs
 * @param faults what is wrong or unusual
 * @param fresh the items that came on the page by an answer on it
 * @param elsewhere whether the page was answered in another window meanwhile
 */
record Draft(
        String page,
        SubmittedForm typed,
        Language language,
        ImmutableList<Fault> faults,
        ImmutableSet<ItemId> fresh,
        boolean elsewhere) {
    static Draft of(String page, SubmittedForm typed, Language language) {
        return new Draft(page, typed, language, ImmutableList.of(), ImmutableSet.of(), false);
    }

    Draft faults(ImmutableList<Fault> found) {
        return new Draft(page, typed, language, found, fresh, elsewhere);
    }

    Draft fresh(ImmutableSet<ItemId> items) {
        return new Draft(page, typed, language, faults, items, elsewhere);
    }

    Draft answeredElsewhere() {
        return new Draft(page, typed, language, faults, fresh, true);
    }
}
