package org.polder.analysis.paper;

import com.google.common.collect.ImmutableList;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.polder.condition.Condition;
import org.polder.model.Asking;
import org.polder.model.Block;
import org.polder.model.Check;
import org.polder.model.Computed;
import org.polder.model.Element;
import org.polder.model.Item;
import org.polder.model.Notice;
import org.polder.model.Ordering;
import org.polder.model.Page;
import org.polder.model.Questionnaire;
import org.polder.model.Quota;
import org.polder.model.Requirement;
import org.polder.model.ScreenOut;
import org.polder.name.ItemId;

/** Puts a questionnaire on paper. */
final class Composer {
    private final Questionnaire questionnaire;
    private final RoutingWords words;
    private final Phrases phrases;
    private final Readings readings;
    private final Fields fields;

    Composer(Questionnaire questionnaire, RoutingWords words) {
        this.questionnaire = questionnaire;
        this.words = words;
        this.phrases = words.phrases();
        this.readings = new Readings(words);
        this.fields = new Fields(words, readings, new Jumps(questionnaire, words.names(), phrases));
    }

    Sheet sheet() {
        Map<String, String> name = Map.of("id", questionnaire.id(), "version", questionnaire.version());
        return new Sheet(
                phrases.say("form.title", name),
                ImmutableList.of(phrases.say("form.order"), phrases.say("form.required")),
                questionnaire.pages().stream().map(this::page).collect(ImmutableList.toImmutableList()),
                phrases.say("office.title"),
                questionnaire.quotas().stream().map(this::quota).collect(ImmutableList.toImmutableList()));
    }

    private String quota(Quota quota) {
        return phrases.say(
                "office.quota",
                Map.of(
                        "name",
                        phrases.quoted(quota.name()),
                        "limit",
                        String.valueOf(quota.limit()),
                        "cell",
                        words.ofTheRespondent().say(quota.cell())));
    }

    private Sheet.Leaf page(Page page) {
        return new Sheet.Leaf(
                page.title().map(title -> readings.of(title, Map.of())).orElse(ImmutableList.of()),
                page.elements().stream().map(this::group).collect(ImmutableList.toImmutableList()));
    }

    private Sheet.Group group(Element element) {
        return element instanceof Block block
                ? new Sheet.Group(
                        Optional.of(phrases.say(
                                "repeat", Map.of("each", words.names().each(block)))),
                        block.items().stream().map(this::entry).collect(ImmutableList.toImmutableList()))
                : new Sheet.Group(Optional.empty(), ImmutableList.of(entry((Item) element)));
    }

    private Entry entry(Item item) {
        Asking asking = item.asking();
        Map<String, String> fills = words.names().fills(item.id());
        return new Entry(
                kind(item),
                words.names().book().number(item.id()),
                routing(item.askedIf()),
                readings.of(asking.text(), fills),
                asking.hint().map(hint -> readings.of(hint, fills)).orElse(ImmutableList.of()),
                instructions(item),
                item.accept(fields),
                notes(item));
    }

    private static Entry.Kind kind(Item item) {
        return item instanceof Notice
                ? Entry.Kind.NOTE
                : item instanceof ScreenOut
                        ? Entry.Kind.STOP
                        : item instanceof Computed ? Entry.Kind.COMPUTED : Entry.Kind.QUESTION;
    }

    private Optional<String> routing(Condition condition) {
        return Tidied.of(condition).equals(Condition.always())
                ? Optional.empty()
                : Optional.of(phrases.say("onlyif", Map.of("condition", words.say(condition))));
    }

    private ImmutableList<String> instructions(Item item) {
        List<String> all = new ArrayList<>();
        item.accept(new HowToAnswer(phrases)).ifPresent(all::add);
        if (Book.isQuestion(item) && item.asking().requirement() != Requirement.REQUIRED) {
            all.add(phrases.say(item.asking().requirement().code()));
        }
        item.asking()
                .timeLimit()
                .ifPresent(limit -> all.add(phrases.say("time", Map.of("n", String.valueOf(limit.toSeconds())))));
        if (item.asking().personal()) {
            all.add(phrases.say("personal"));
        }
        if (item instanceof ScreenOut) {
            all.add(phrases.say("stop"));
        }
        return ImmutableList.copyOf(all);
    }

    private ImmutableList<String> notes(Item item) {
        List<String> all = new ArrayList<>();
        if (item instanceof Computed computed) {
            all.add(phrases.say(
                    "office.computed",
                    Map.of(
                            "name",
                            item.id().value(),
                            "value",
                            words.ofTheRespondent().say(computed.value()))));
        }
        item.asking().checks().forEach(check -> all.add(check(item.id(), check)));
        Ordering order = fields.order(item);
        if (order != Ordering.AS_WRITTEN) {
            all.add(phrases.say("office." + order.code()));
        }
        return all.stream()
                .map(note -> phrases.say("office.note", Map.of("note", note)))
                .collect(ImmutableList.toImmutableList());
    }

    private String check(ItemId item, Check check) {
        return phrases.say(
                check.soft() ? "office.warning" : "office.check",
                Map.of(
                        "condition",
                        words.ofTheRespondent().say(check.holds()),
                        "message",
                        phrases.quoted(words.names()
                                .text(check.message(), words.names().fills(item)))));
    }
}
