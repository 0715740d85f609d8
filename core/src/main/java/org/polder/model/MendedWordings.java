package org.polder.model;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSortedMap;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.polder.name.Language;
import org.polder.name.TextKey;
import org.polder.text.Text;
import org.polder.text.TextBundle;
import org.polder.text.Wording;

/** Gives every text of some pages a wording, and no others. */
final class MendedWordings {
    /** The blanks that every text with a key can fill. */
    private final Map<TextKey, Set<String>> blanks = new HashMap<>();

    MendedWordings(Questionnaire questionnaire) {
        questionnaire.pages().forEach(page -> page.title().ifPresent(this::note));
        questionnaire.items().forEach(item -> TextKeys.texts(item).forEach(this::note));
    }

    private void note(Text text) {
        Set<String> fills = text.fills().keySet();
        text.keys()
                .forEach(key ->
                        blanks.computeIfAbsent(key, any -> new HashSet<>(fills)).retainAll(fills));
    }

    ImmutableList<TextBundle> of(List<TextBundle> bundles) {
        List<TextBundle> some =
                bundles.isEmpty() ? List.of(new TextBundle(Language.EN, ImmutableSortedMap.of())) : bundles;
        return some.stream().map(this::bundle).collect(ImmutableList.toImmutableList());
    }

    private TextBundle bundle(TextBundle bundle) {
        Map<TextKey, Wording> wordings = new TreeMap<>();
        blanks.forEach((key, fills) -> wordings.put(
                key, bundle.wording(key).map(wording -> filled(wording, fills)).orElse(Wording.literal(key.value()))));
        return new TextBundle(bundle.language(), ImmutableSortedMap.copyOf(wordings));
    }

    /** The wording, in which a blank that nothing fills reads as it was written. */
    private static Wording filled(Wording wording, Set<String> fills) {
        return fills.containsAll(wording.blanks()) ? wording : Wording.literal(wording.pattern());
    }
}
