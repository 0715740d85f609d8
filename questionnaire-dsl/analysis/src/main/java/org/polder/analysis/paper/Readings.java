package org.polder.analysis.paper;

import com.google.common.collect.ImmutableList;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.polder.text.Text;
import org.polder.text.Variant;

/** All wordings of a text, each with for whom it is; the first that fits is the one to read. */
record Readings(RoutingWords words) {

    ImmutableList<Reading> of(Text text, Map<String, String> fills) {
        List<Reading> readings = new ArrayList<>();
        for (Variant variant : text.variants()) {
            String key = readings.isEmpty() ? "if" : "elseif";
            readings.add(new Reading(
                    Optional.of(words.phrases().say(key, Map.of("condition", words.say(variant.condition())))),
                    words.names().wording(text, variant.key(), fills)));
        }
        text.otherwise()
                .ifPresent(key -> readings.add(new Reading(
                        readings.isEmpty()
                                ? Optional.empty()
                                : Optional.of(words.phrases().say("else")),
                        words.names().wording(text, key, fills))));
        return ImmutableList.copyOf(readings);
    }
}
