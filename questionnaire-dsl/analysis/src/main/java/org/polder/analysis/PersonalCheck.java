package org.polder.analysis;

import com.google.common.collect.ImmutableList;
import java.util.regex.Pattern;
import org.polder.model.Item;
import org.polder.model.OpenQuestion;
import org.polder.problem.Severity;

/** Looks for questions about contact data that are not marked so: {@code unmarked-contact-data}, a warning. */
final class PersonalCheck {
    private static final Pattern CONTACT = Pattern.compile(
            "(?iu)\\be-?mail ?-?(address|adres)|\\b(tele)?phone number|\\bmobile number|\\btelefoonnummer|\\bmobiele nummer"
                    + "|\\byour (full |first |last )?name\\b|\\b(uw|je|jouw) (volledige )?(voor|achter)?naam\\b");

    private final Form form;

    PersonalCheck(Form form) {
        this.form = form;
    }

    ImmutableList<Finding> findings() {
        return form.items().stream()
                .filter(item -> item instanceof OpenQuestion && !item.asking().personal())
                .filter(item -> form.allWords(item.asking().text()).stream()
                        .anyMatch(words -> CONTACT.matcher(words).find()))
                .map(this::finding)
                .collect(ImmutableList.toImmutableList());
    }

    private Finding finding(Item item) {
        return Finding.of(
                "unmarked-contact-data",
                Severity.WARNING,
                Form.place(item),
                Form.sentence(form.quoted(item))
                        + " seems to ask for contact data, which would be stored with the other" + " answers.",
                "Mark it personal, so that it is kept apart.");
    }
}
