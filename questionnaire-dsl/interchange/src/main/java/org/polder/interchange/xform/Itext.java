package org.polder.interchange.xform;

import com.google.common.collect.ImmutableList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.polder.interchange.internal.Losses;
import org.polder.interchange.internal.XmlText;
import org.polder.model.Questionnaire;
import org.polder.name.ItemId;
import org.polder.name.Language;
import org.polder.text.Text;

/** The texts of a form, by language and id. */
final class Itext {
    private final ImmutableList<Words> words;
    private final ImmutableList<Language> languages;
    private final Map<String, List<String>> contents = new LinkedHashMap<>();

    Itext(Ground ground, Losses losses) {
        Questionnaire questionnaire = ground.questionnaire();
        this.languages = questionnaire.languages();
        this.words = languages.stream()
                .map(language -> new Words(ground, losses, language))
                .collect(ImmutableList.toImmutableList());
    }

    /** Keeps a text and gives the expression that looks it up. */
    String put(String id, ItemId owner, Text text) {
        return put(id, word -> word.content(owner, text));
    }

    /** Keeps a text that is the same in all languages. */
    String put(String id, String content) {
        return put(id, word -> content);
    }

    private String put(String id, Function<Words, String> content) {
        contents.put(id, words.stream().map(content).toList());
        return "jr:itext('" + id + "')";
    }

    void write(XmlText xml) {
        xml.open("itext");
        for (int i = 0; i < languages.size(); i++) {
            Map<String, String> attributes = new LinkedHashMap<>();
            attributes.put("lang", languages.get(i).tag());
            if (i == 0) {
                attributes.put("default", "true()");
            }
            xml.open("translation", attributes);
            for (Map.Entry<String, List<String>> entry : contents.entrySet()) {
                xml.open("text", Map.of("id", entry.getKey()));
                xml.leaf("value", Map.of(), entry.getValue().get(i));
                xml.close();
            }
            xml.close();
        }
        xml.close();
    }
}
