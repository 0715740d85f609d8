package org.polder.text;

import org.polder.condition.Condition;
import org.polder.name.TextKey;

/**
 * One wording of a text for the respondents who meet a condition.
 *
 * @param condition who reads this wording; earlier variants go first
 * @param key the wording's key in the bundles
 */
public record Variant(Condition condition, TextKey key) {}
