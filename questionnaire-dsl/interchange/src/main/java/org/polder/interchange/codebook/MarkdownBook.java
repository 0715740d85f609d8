package org.polder.interchange.codebook;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;
import org.polder.condition.Condition;
import org.polder.model.Item;
import org.polder.model.NumberQuestion;
import org.polder.model.Option;
import org.polder.model.Questionnaire;
import org.polder.name.Language;

/** Writes a codebook in Markdown; whatever a text holds stands there as text. */
final class MarkdownBook {
    private final Questionnaire questionnaire;
    private final Language language;
    private final BookWords words;
    private final Wordings wordings;
    private final Function<Condition, String> conditions;

    MarkdownBook(Questionnaire questionnaire, Language language, Function<Condition, String> conditions) {
        this.questionnaire = questionnaire;
        this.language = language;
        this.words = BookWords.of(language);
        this.wordings = new Wordings(questionnaire, language);
        this.conditions = conditions;
    }

    String write() {
        List<String> blocks = new ArrayList<>();
        blocks.add("# " + words.title() + " " + text(questionnaire.id() + " " + questionnaire.version()));
        for (Item item : questionnaire.items()) {
            List<DataVariable> variables = DataVariables.of(item);
            if (!variables.isEmpty()) {
                blocks.addAll(item(item, variables));
            }
        }
        return String.join("\n\n", blocks) + "\n";
    }

    private List<String> item(Item item, List<DataVariable> variables) {
        List<String> blocks = new ArrayList<>();
        blocks.add("## " + text(item.id().value()));
        blocks.add("**" + text(wordings.main(item.asking().text())) + "**");
        wordings.others(item.asking().text())
                .forEach(other ->
                        blocks.add("*" + other.whom().map(this::condition).orElse("") + ":* " + text(other.words())));
        item.asking().hint().ifPresent(hint -> blocks.add("*" + text(wordings.main(hint)) + "*"));
        blocks.add(base(item.askedIf()));
        if (item.asking().personal()) {
            blocks.add(words.personal());
        }
        blocks.add(variables(item, variables));
        List<Option> categories = variables.stream()
                .filter(DataVariable::isCoded)
                .findFirst()
                .map(variable -> List.copyOf(variable.categories()))
                .orElse(List.of());
        if (variables.stream().anyMatch(DataVariable::isCoded)) {
            blocks.add(codes(categories));
        }
        return blocks;
    }

    private String base(Condition base) {
        return base.equals(Condition.always()) ? words.everyone() : words.askedIf() + " " + condition(base) + ".";
    }

    private String condition(Condition condition) {
        return text(conditions.apply(condition));
    }

    private String variables(Item item, List<DataVariable> variables) {
        List<String> lines = new ArrayList<>();
        lines.add(row(words.variable(), "", words.holds()));
        lines.add(row("---", "---", "---"));
        for (DataVariable variable : variables) {
            String part = variable.part().map(wordings::main).orElse("")
                    + variable.place().map(place -> words.place() + " " + place).orElse("");
            String only = variable.base().equals(item.askedIf())
                    ? ""
                    : " (" + words.askedIf().toLowerCase(Locale.ROOT) + " " + condition(variable.base()) + ")";
            lines.add(row(
                    "`" + variable.name() + "`", text(part), words.holds(variable.kind()) + bounds(variable) + only));
        }
        return String.join("\n", lines);
    }

    private static String bounds(DataVariable variable) {
        return variable.kind() == DataVariable.Kind.NUMBER && variable.item() instanceof NumberQuestion number
                ? ", " + text(number.least().toPlainString()) + " – "
                        + text(number.most().toPlainString())
                : "";
    }

    private String codes(List<Option> options) {
        List<String> lines = new ArrayList<>();
        lines.add(row(words.code(), words.meaning(), ""));
        lines.add(row("--:", "---", "---"));
        for (Option option : options) {
            lines.add(row(
                    String.valueOf(option.code()),
                    text(wordings.main(option.text())),
                    option.kind().isMissing() ? words.missing() : ""));
        }
        for (Absence absence : Absence.values()) {
            lines.add(row(
                    String.valueOf(absence.code()),
                    BookWords.isDutch(language) ? absence.dutch() : absence.english(),
                    words.missing()));
        }
        return String.join("\n", lines);
    }

    private static String row(String... cells) {
        return "| " + String.join(" | ", cells) + " |";
    }

    /** A text on one line, in which nothing is a mark of Markdown. */
    private static String text(String text) {
        return text.strip()
                .replaceAll("\\s+", " ")
                .replace("&", "&amp;")
                .replaceAll("([\\\\`*_\\[\\]<>|#~$])", "\\\\$1");
    }
}
