package org.polder.interchange.internal;

import org.polder.model.Block;
import org.polder.model.Ordering;
import org.polder.model.Page;
import org.polder.model.Questionnaire;
import org.polder.problem.Place;

/** What is lost of pages, blocks and quotas by a format that shows items as written and counts nobody. */
public record LayoutLosses(Losses losses) {
    /**
     * Notes it.
     *
     * @param shown what the other side does with the order of a page
     * @param counted what it does about quotas
     */
    public void of(Questionnaire questionnaire, String shown, String counted) {
        for (Page page : questionnaire.pages()) {
            if (page.order() != Ordering.AS_WRITTEN) {
                losses.add(
                        "page-order",
                        Place.item(page.name()),
                        "The items of page '" + page.name() + "' are "
                                + page.order().code() + ": " + shown);
            }
            page.elements().stream()
                    .filter(Block.class::isInstance)
                    .map(Block.class::cast)
                    .forEach(block -> losses.add(
                            "block",
                            Place.item(block.name()),
                            "Block '" + block.name() + "' is written out, item by item for each asking, in written"
                                    + " order"));
        }
        questionnaire
                .quotas()
                .forEach(quota -> losses.add(
                        "quota", Place.item(quota.name()), "Quota '" + quota.name() + "' is left out: " + counted));
    }
}
