package org.polder.arbitrary;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.polder.model.Row;
import org.polder.model.Rowed;
import org.polder.name.Language;
import org.polder.name.TextKey;
import org.polder.text.Fill;
import org.polder.text.Text;
import org.polder.text.TextBundle;

/** Writes texts with variants and blanks, and words them in two languages. */
final class TextWriter {
    private final Map<String, String> wordings = new TreeMap<>();

    /** A text for whoever may look at what is in scope; the suffix holds blanks that are filled elsewhere. */
    Text text(String key, Dice dice, Scope scope, String suffix) {
        Map<String, Fill> fills = new LinkedHashMap<>();
        if (dice.oneIn(4) && !scope.known().isEmpty()) {
            fills.put("earlier", fill(dice, scope));
        }
        String blanks = (fills.isEmpty() ? "" : " {earlier}") + suffix;
        TextKey plain = TextKey.of(key);
        Text text = Text.of(plain).with(fills);
        wordings.put(key, key + blanks);
        if (dice.oneIn(4)) {
            text = text.when(new ConditionWriter(dice, scope).condition(), plain.variant("other"));
            wordings.put(key + "@other", "other " + key + blanks);
        }
        return text;
    }

    private static Fill fill(Dice dice, Scope scope) {
        List<Fill> fills = new ArrayList<>();
        scope.known().forEach(known -> {
            fills.add(new Fill.AnswerWords(known.id()));
            known.item().options().forEach(option -> fills.add(new Fill.OptionLabel(known.id(), option.code())));
        });
        scope.where(Rowed.class::isInstance).forEach(known -> {
            Rowed grid = (Rowed) known.item();
            fills.add(new Fill.RowsJudged(
                    known.id(),
                    ConditionWriter.sorted(grid.rows().stream().map(Row::code).toList()),
                    ConditionWriter.sorted(List.of(grid.scale().get(0).code()))));
            ConditionWriter.namedRows(grid).forEach(row -> fills.add(new Fill.RowName(known.id(), row)));
        });
        return dice.of(fills);
    }

    List<TextBundle> bundles(int languages) {
        Map<String, String> dutch = new TreeMap<>();
        wordings.forEach((key, wording) -> dutch.put(key, "nl " + wording));
        return List.of(TextBundle.of(Language.EN, wordings), TextBundle.of(Language.NL, dutch))
                .subList(0, languages);
    }
}
