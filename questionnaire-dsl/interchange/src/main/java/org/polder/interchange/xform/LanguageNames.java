package org.polder.interchange.xform;

import com.google.common.collect.ImmutableMap;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;

/** Finds the tag of a language by its own name or its English one, as forms often call it. */
final class LanguageNames {
    private static final ImmutableMap<String, String> TAGS = tags();

    private LanguageNames() {}

    private static ImmutableMap<String, String> tags() {
        Map<String, String> tags = new HashMap<>();
        for (String tag : Locale.getISOLanguages()) {
            Locale locale = Locale.forLanguageTag(tag);
            tags.putIfAbsent(locale.getDisplayLanguage(Locale.ENGLISH).toLowerCase(Locale.ROOT), tag);
            tags.putIfAbsent(locale.getDisplayLanguage(locale).toLowerCase(Locale.ROOT), tag);
        }
        return ImmutableMap.copyOf(tags);
    }

    /** The tag of a language that is called so, or the name itself. */
    static String tag(String name) {
        return TAGS.getOrDefault(name.strip().toLowerCase(Locale.ROOT), name);
    }
}
