package org.polder.interchange.fhir;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Optional;
import java.util.Set;
import org.polder.interchange.internal.HardenedJson;
import org.polder.interchange.internal.NotUnderstood;

/**
 * Answers to one question that an expression of FHIRPath picks.
 *
 * @param link the question's {@code linkId}
 * @param filter the test that answers must meet
 * @param skipped how many answers are passed over at the start
 * @param taken how many are looked at then; -1 for all
 * @param level whether items, answers, values or codes are picked
 */
record Selection(String link, Optional<Path> filter, int skipped, int taken, Level level) {
    private static final Set<String> TYPED = Set.of(
            "valueCoding", "valueInteger", "valueDecimal", "valueDate", "valueString", "valueBoolean", "valueQuantity");

    /** What is picked. */
    enum Level {
        ITEM,
        ANSWER,
        VALUE,
        CODE
    }

    /** Reads what is picked; nothing when it is nothing of the kind. */
    static Selection of(Path path) throws NotUnderstood {
        Deque<Path> steps = new ArrayDeque<>();
        Path rest = path;
        while (true) {
            steps.push(rest);
            if (rest instanceof Path.Member member) {
                rest = member.of();
            } else if (rest instanceof Path.Call call) {
                rest = call.of();
            } else if (rest instanceof Path.Index index) {
                rest = index.of();
            } else {
                break;
            }
        }
        Path root = steps.pop();
        boolean resource = root instanceof Path.Outside outside
                && (outside.name().equals("resource")
                        || outside.name().equals("context")
                        || outside.name().equals("rootResource"));
        if (!resource && !(root instanceof Path.Focus)) {
            throw new NotUnderstood("looks at something other than the response");
        }
        Selection found = new Selection("", Optional.empty(), 0, -1, Level.ITEM);
        for (Path step : steps) {
            found = found.then(step);
        }
        if (found.link.isEmpty()) {
            throw new NotUnderstood("looks at no item by its linkId");
        }
        return found;
    }

    private Selection then(Path step) throws NotUnderstood {
        if (step instanceof Path.Index index) {
            return index.number() instanceof Path.Literal number && number.kind() == Path.Kind.NUMBER
                    ? cut(count(number), 1)
                    : unread("[…]");
        }
        if (step instanceof Path.Member member) {
            return member(member.name());
        }
        Path.Call call = (Path.Call) step;
        boolean none = call.arguments().isEmpty();
        return switch (call.name()) {
            case "repeat", "descendants", "children" ->
                link.isEmpty() && level == Level.ITEM ? this : unread(call.name());
            case "where" ->
                call.arguments().size() == 1 ? where(call.arguments().get(0)) : unread("where");
            case "ofType", "as" -> level == Level.VALUE ? this : unread(call.name());
            case "first", "single" -> none && level == Level.ITEM ? this : cut(0, 1);
            case "skip" -> cut(count(argument(call)), -1);
            case "take" -> cut(0, count(argument(call)));
            case "toInteger", "toDecimal" -> level == Level.CODE || level == Level.VALUE ? this : unread(call.name());
            default -> unread(call.name());
        };
    }

    private static Path argument(Path.Call call) throws NotUnderstood {
        if (call.arguments().size() != 1) {
            throw new NotUnderstood("uses " + call.name() + " in a way that is not read");
        }
        return call.arguments().get(0);
    }

    private static int count(Path number) throws NotUnderstood {
        if (number instanceof Path.Literal literal
                && literal.kind() == Path.Kind.NUMBER
                && literal.text().matches("[0-9]{1,6}")) {
            return Integer.parseInt(literal.text());
        }
        throw new NotUnderstood("counts by something other than a number");
    }

    private static Selection unread(String name) throws NotUnderstood {
        throw new NotUnderstood("uses " + HardenedJson.cut(name) + " in a way that is not read");
    }

    private Selection cut(int skip, int take) throws NotUnderstood {
        if (level == Level.ITEM || filter.isPresent() || taken >= 0) {
            return unread("first, skip or take");
        }
        return new Selection(link, filter, skipped + skip, take, level);
    }

    private Selection member(String name) throws NotUnderstood {
        if (level == Level.ITEM && name.equals("item") || level == Level.ITEM && name.equals("QuestionnaireResponse")) {
            return this;
        }
        if (level == Level.ITEM && name.equals("answer") && !link.isEmpty()) {
            return new Selection(link, filter, skipped, taken, Level.ANSWER);
        }
        if (level == Level.ANSWER && (name.equals("value") || TYPED.contains(name))) {
            return new Selection(link, filter, skipped, taken, Level.VALUE);
        }
        if (level == Level.VALUE && name.equals("code")) {
            return new Selection(link, filter, skipped, taken, Level.CODE);
        }
        // Below an answer only its nested items are left.
        if (level == Level.ANSWER && name.equals("item")) {
            return new Selection("", Optional.empty(), 0, -1, Level.ITEM);
        }
        return unread(name);
    }

    private Selection where(Path test) throws NotUnderstood {
        if (level == Level.ITEM) {
            Optional<String> named = named(test);
            return named.isPresent()
                    ? new Selection(named.get(), Optional.empty(), 0, -1, Level.ITEM)
                    : unread("where with another test than of the linkId");
        }
        if (filter.isPresent()) {
            return unread("where twice");
        }
        return new Selection(link, Optional.of(test), skipped, taken, level);
    }

    /** The {@code linkId} that a test asks for. */
    static Optional<String> named(Path test) {
        return test instanceof Path.Binary is
                        && is.operator().equals("=")
                        && is.left() instanceof Path.Member member
                        && member.of() instanceof Path.Focus
                        && member.name().equals("linkId")
                        && is.right() instanceof Path.Literal words
                        && words.kind() == Path.Kind.WORDS
                ? Optional.of(words.text())
                : Optional.empty();
    }
}
