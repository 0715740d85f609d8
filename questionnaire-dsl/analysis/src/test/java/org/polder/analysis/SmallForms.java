package org.polder.analysis;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.polder.dsl.PagePart;
import org.polder.dsl.Survey;
import org.polder.model.Manuscript;
import org.polder.model.Printed;
import org.polder.name.ItemId;

/** Small questionnaires on one page, with what is printed beside their items. */
final class SmallForms {
    private SmallForms() {}

    static Manuscript of(PagePart... items) {
        return Manuscript.of(Survey.questionnaire("small").page("one", items).build());
    }

    /** Adds notes such as {@code Q3 | 3 | if 1 = 2}; the instruction may be left out. */
    static Manuscript printed(Manuscript manuscript, String... notes) {
        Map<ItemId, Printed> printed = new LinkedHashMap<>();
        for (String note : notes) {
            String[] parts = note.split("\\s*\\|\\s*");
            printed.put(
                    ItemId.of(parts[0]),
                    new Printed(Optional.of(parts[1]), parts.length < 3 ? Optional.empty() : Optional.of(parts[2])));
        }
        return manuscript.printed(printed);
    }

    /** The findings of the reading checks as {@code code place}. */
    static List<String> checked(Manuscript manuscript) {
        return told(FormChecks.of(manuscript));
    }

    static List<String> checked(PagePart... items) {
        return checked(of(items));
    }

    static List<String> told(List<Finding> findings) {
        return findings.stream()
                .map(finding -> finding.code() + " " + finding.place().item().orElse(""))
                .toList();
    }
}
