package org.polder.interchange.limesurvey;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.polder.interchange.internal.Losses;
import org.polder.model.Item;
import org.polder.model.Option;
import org.polder.model.Questionnaire;
import org.polder.name.ItemId;

/**
 * Finds an option by what a response holds: its code, or its label in some language where that tells it. LimeSurvey
 * exports the label as it stands in the survey file, expressions and all.
 */
final class Labels {
    private final Map<ItemId, Map<String, Integer>> codes = new HashMap<>();
    private final Map<ItemId, Map<String, Integer>> labels = new HashMap<>();

    Labels(Questionnaire questionnaire) {
        Ground ground = new Ground(questionnaire);
        for (Item item : questionnaire.items()) {
            Map<String, Integer> own = new HashMap<>();
            Map<String, Integer> words = new HashMap<>();
            Set<String> shared = new HashSet<>();
            for (Option option : item.options()) {
                own.put(LimeCodes.choice(item, option), option.code());
                for (String html :
                        Words.of(ground, new Losses(), item.id(), option.text()).values()) {
                    String label = plain(html);
                    Integer other = words.putIfAbsent(label, option.code());
                    if (other != null && other != option.code()) {
                        shared.add(label);
                    }
                }
            }
            words.keySet().removeAll(shared);
            codes.put(item.id(), own);
            labels.put(item.id(), words);
        }
    }

    /** HTML as LimeSurvey exports it: without tags, the signs themselves, on one line. */
    private static String plain(String html) {
        return html.replace("<br />", " ")
                .replace("&lt;", "<")
                .replace("&gt;", ">")
                .replace("&quot;", "\"")
                .replace("&#123;", "{")
                .replace("&#125;", "}")
                .replace("&#92;", "\\")
                .replace("&amp;", "&")
                .strip()
                .replaceAll("\\s+", " ");
    }

    Optional<Integer> code(Item item, String value) {
        return Optional.ofNullable(codes.getOrDefault(item.id(), Map.of()).get(value))
                .or(() -> Optional.ofNullable(
                        labels.getOrDefault(item.id(), Map.of()).get(plain(value))));
    }
}
