package org.polder.analysis;

import com.google.common.collect.ImmutableList;
import java.util.Optional;
import org.polder.condition.Condition;
import org.polder.name.ItemId;

/**
 * Who is asked an item.
 *
 * @param item the item
 * @param condition the shortest condition known for who is asked, of those who come so far: the item's own without the
 *     parts that change nothing; never where nobody is asked and always where everyone is
 * @param words that condition, as the end of a sentence "asked if …"
 * @param because what the questions it looks at hang on in turn, one sentence each
 * @param example a respondent who is asked, where there is one
 * @param other a respondent who comes so far and is not asked, where there is one
 */
public record Audience(
        ItemId item,
        Condition condition,
        String words,
        ImmutableList<String> because,
        Optional<Witness> example,
        Optional<Witness> other) {}
