package org.polder.interchange.limesurvey;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.polder.model.Item;
import org.polder.model.Option;
import org.polder.model.Questionnaire;
import org.polder.name.ItemId;
import org.polder.name.Language;

/** Finds an option by what a response holds: its code, or its label in some language where that tells it. */
final class Labels {
    private final Map<ItemId, Map<String, Integer>> codes = new HashMap<>();
    private final Map<ItemId, Map<String, Integer>> labels = new HashMap<>();

    Labels(Questionnaire questionnaire) {
        for (Item item : questionnaire.items()) {
            Map<String, Integer> own = new HashMap<>();
            Map<String, Integer> words = new HashMap<>();
            Set<String> shared = new HashSet<>();
            for (Option option : item.options()) {
                own.put(LimeCodes.choice(item, option), option.code());
                for (Language language : questionnaire.languages()) {
                    option.text()
                            .keys()
                            .map(key ->
                                    plain(questionnaire.wording(language, key).fill(blank -> "{" + blank + "}")))
                            .filter(label -> words.getOrDefault(label, option.code()) != option.code())
                            .forEach(shared::add);
                    option.text()
                            .keys()
                            .map(key ->
                                    plain(questionnaire.wording(language, key).fill(blank -> "{" + blank + "}")))
                            .forEach(label -> words.putIfAbsent(label, option.code()));
                }
            }
            shared.forEach(words::remove);
            codes.put(item.id(), own);
            labels.put(item.id(), words);
        }
    }

    private static String plain(String label) {
        return label.strip().replaceAll("\\s+", " ");
    }

    Optional<Integer> code(Item item, String value) {
        Integer code = codes.get(item.id()).get(value);
        return Optional.ofNullable(code != null ? code : labels.get(item.id()).get(plain(value)));
    }
}
