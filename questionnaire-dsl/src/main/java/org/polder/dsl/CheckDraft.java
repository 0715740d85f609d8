package org.polder.dsl;

import com.google.common.collect.ImmutableMap;
import java.util.Map;
import org.polder.condition.Condition;
import org.polder.model.Check;
import org.polder.text.Fill;

/** A check of an answer while it is being declared. */
record CheckDraft(Condition holds, TextDraft message, boolean soft) {

    Check build(Assembly assembly, ImmutableMap<String, Fill> fills) {
        return new Check(holds, message.build(assembly, fills), soft);
    }

    void collect(Map<String, String> wordings) {
        message.collect(wordings);
    }
}
