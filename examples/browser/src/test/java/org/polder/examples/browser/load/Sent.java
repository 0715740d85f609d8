package org.polder.examples.browser.load;

import com.google.common.collect.ImmutableSet;
import org.polder.name.ItemId;

/**
 * What a respondent knows to have sent.
 *
 * @param meant what they meant to answer
 * @param acknowledged the items whose answers the server acknowledged
 * @param done whether they saw the closing page
 * @param uncertainStarts how often they began without hearing whether they had
 */
record Sent(Meant meant, ImmutableSet<ItemId> acknowledged, boolean done, int uncertainStarts) {}
