package org.polder.analysis;

import com.google.common.collect.ImmutableList;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.polder.model.Item;
import org.polder.model.Option;
import org.polder.model.Row;
import org.polder.problem.Place;
import org.polder.problem.Severity;
import org.polder.text.Text;

/** Looks for two options or rows of one question that read the same: {@code duplicate-label}, a warning. */
final class LabelsCheck {
    private final Form form;
    private final List<Finding> findings = new ArrayList<>();

    LabelsCheck(Form form) {
        this.form = form;
    }

    ImmutableList<Finding> findings() {
        for (Item item : form.items()) {
            Map<String, String> options = new HashMap<>();
            for (Option option : item.options()) {
                look(item, "option", option.code(), item.id() + "." + option.code(), option.text(), options);
            }
            Map<String, String> rows = new HashMap<>();
            for (Row row : item.rows()) {
                // Several rows may invite the respondent to name one in the same words.
                if (row.label() instanceof Row.Fixed fixed) {
                    look(item, "row", row.code(), item.id() + " row " + row.code(), fixed.label(), rows);
                }
            }
        }
        return ImmutableList.copyOf(findings);
    }

    private void look(Item item, String what, int code, String place, Text text, Map<String, String> seen) {
        String label = form.words(text);
        String earlier = seen.putIfAbsent(Vocabulary.lower(label), String.valueOf(code));
        if (earlier != null) {
            findings.add(Finding.of(
                    "duplicate-label",
                    Severity.WARNING,
                    Place.item(place),
                    Form.sentence(form.quoted(item)) + " has two " + what + "s that read " + Form.quote(label) + ": "
                            + earlier + " and " + code + ".",
                    "Reword one, or drop it."));
        }
    }
}
