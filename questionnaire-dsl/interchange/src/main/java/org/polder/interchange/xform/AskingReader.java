package org.polder.interchange.xform;

import com.google.common.collect.ImmutableList;
import java.time.Duration;
import java.time.format.DateTimeParseException;
import java.util.Optional;
import org.polder.interchange.internal.XmlElement;
import org.polder.model.Asking;
import org.polder.model.Ordering;
import org.polder.model.Requirement;
import org.polder.text.Text;

/** Reads how an item is put to respondents: its words, to whom, whether it may be left open, and in which order. */
final class AskingReader {
    private final Form form;
    private final FormTexts texts;
    private final FormLosses losses;
    private final Relevance relevance;

    AskingReader(Form form, FormTexts texts, FormLosses losses, Relevance relevance) {
        this.form = form;
        this.texts = texts;
        this.losses = losses;
        this.relevance = relevance;
    }

    private void lose(ReadItem item, String code, String message) {
        losses.add(code, item.control(), item.id().value(), message);
    }

    /**
     * Reads an item's asking.
     *
     * @param hinted the element that has its hint
     * @param required the expression that tells whether it must be answered
     */
    Asking asking(ReadItem item, XmlElement hinted, Optional<String> required) {
        Text text = item.control()
                .child("label")
                .map(label -> texts.text(item.key() + ".text", item.id().value(), label))
                .orElseGet(() -> texts.plain(item.key() + ".text", item.id().value()));
        Asking asking = new Asking(
                item.id(),
                text,
                Optional.empty(),
                relevance.of(item.id(), item.path(), item.control()),
                requirement(item, required),
                false,
                ImmutableList.of(),
                Optional.empty());
        Optional<XmlElement> hint = hinted.child("hint");
        if (hint.isPresent()) {
            asking = asking.hint(texts.text(item.key() + ".hint", item.id().value(), hint.get()));
        }
        if (form.note(item.path(), "personal").isPresent()) {
            asking = asking.asPersonal();
        }
        return timed(item, asking);
    }

    private Asking timed(ReadItem item, Asking asking) {
        try {
            Optional<Duration> limit = form.note(item.path(), "time-limit").map(Duration::parse);
            return limit.isPresent() ? asking.timeLimit(limit.get()) : asking;
        } catch (DateTimeParseException | IllegalArgumentException malformed) {
            lose(item, "time-limit", "The time limit of '" + item.id() + "' cannot be read: it is left out");
            return asking;
        }
    }

    private Requirement requirement(ReadItem item, Optional<String> required) {
        Optional<Requirement> noted = form.note(item.path(), "requirement").flatMap(Requirement::of);
        if (noted.isPresent()) {
            return noted.get();
        }
        String expression = required.map(String::strip).orElse("false()");
        if (!expression.equals("true()") && !expression.equals("false()")) {
            lose(item, "required", "'" + item.id() + "' is required if " + expression + ": it may be left open");
        }
        return expression.equals("true()") ? Requirement.REQUIRED : Requirement.OPTIONAL;
    }

    Ordering order(ReadItem item) {
        boolean shuffled =
                item.control().child("itemset").flatMap(OptionsReader::shuffled).isPresent();
        return form.note(item.path(), "order")
                .flatMap(Ordering::of)
                .orElse(shuffled ? Ordering.SHUFFLED : Ordering.AS_WRITTEN);
    }
}
