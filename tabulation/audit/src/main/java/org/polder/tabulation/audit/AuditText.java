package org.polder.tabulation.audit;

import java.util.List;
import java.util.stream.Collectors;
import org.polder.name.Language;

/** Writes an audit for readers: as plain text or as Markdown, in Dutch or English. */
public final class AuditText {
    private final Audit audit;
    private final boolean dutch;
    private final Language language;
    private final StatementWords words;

    private AuditText(Audit audit, Language language) {
        this.audit = audit;
        this.language = language;
        this.dutch = language.equals(Language.NL);
        this.words = new StatementWords(audit.figures().survey(), dutch);
    }

    /**
     * Writes plain text.
     *
     * @param audit the audit
     * @param language Dutch, or English for every other
     * @return the text, with a line end behind the last line
     */
    public static String plain(Audit audit, Language language) {
        return new AuditText(audit, language).text("", "  ");
    }

    /**
     * Writes Markdown.
     *
     * @param audit the audit
     * @param language Dutch, or English for every other
     * @return the text, with a line end behind the last line
     */
    public static String markdown(Audit audit, Language language) {
        return new AuditText(audit, language).text("## ", "- ");
    }

    /**
     * Names a way of rounding.
     *
     * @param rounding the way
     * @param language Dutch, or English for every other
     * @return a phrase
     */
    public static String rounding(Rounding rounding, Language language) {
        boolean dutch = language.equals(Language.NL);
        return switch (rounding) {
            case HALF_UP -> dutch ? "afronden, halven omhoog" : "rounding half up";
            case HALF_EVEN -> dutch ? "afronden, halven naar even" : "rounding half to even";
            case DOWN -> dutch ? "naar beneden afronden" : "rounding down";
            case UP -> dutch ? "naar boven afronden" : "rounding up";
            case TWICE ->
                dutch ? "tweemaal afronden, eerst op één decimaal meer" : "rounding twice, first to one decimal more";
            case TO_SUM -> dutch ? "bijstellen tot de som 100 is" : "adjusting shares until they add up to 100";
        };
    }

    /**
     * Writes which counts could stand behind published numbers, a line each.
     *
     * @param counts the counts, of figures that the audit is about
     * @param audit the audit
     * @param language Dutch, or English for every other
     * @return the text, with a line end behind the last line
     */
    public static String counts(List<PossibleCounts> counts, Audit audit, Language language) {
        StatementWords words = new StatementWords(audit.figures().survey(), language.equals(Language.NL));
        return counts.stream()
                .map(one -> one.claim().accept(words) + ": "
                        + one.counts().stream().map(Object::toString).collect(Collectors.joining(", "))
                        + (one.complete() ? "" : ", …") + "\n")
                .collect(Collectors.joining());
    }

    private String text(String heading, String bullet) {
        StringBuilder text = new StringBuilder();
        long numbers = audit.figures().statements().stream()
                .filter(Statement::isNumber)
                .count();
        int found = audit.contradictions().size();
        text.append(heading).append(found);
        if (dutch) {
            text.append(found == 1 ? " tegenspraak in " : " tegenspraken in ")
                    .append(numbers)
                    .append(" uitspraken; onjuist zijn er ten minste ")
                    .append(audit.fewestWrong().size());
        } else {
            text.append(found == 1 ? " contradiction in " : " contradictions in ")
                    .append(numbers)
                    .append(" statements; at least ")
                    .append(audit.fewestWrong().size())
                    .append(" must be wrong");
        }
        text.append('\n');
        int number = 0;
        for (Contradiction one : audit.contradictions()) {
            text.append('\n')
                    .append(heading.isEmpty() ? "" : "#" + heading)
                    .append(++number)
                    .append(". ");
            text.append(one.statements().stream().map(Statement::id).collect(Collectors.joining(" + ")));
            if (!one.repeats().isEmpty()) {
                text.append(dutch ? " (ook " : " (also ")
                        .append(one.repeats().stream().map(Statement::id).collect(Collectors.joining(", ")))
                        .append(')');
            }
            text.append("\n\n");
            one.statements()
                    .forEach(statement ->
                            text.append(bullet).append(statement.accept(words)).append('\n'));
            text.append(bullet).append(one.arithmetic().in(language)).append('\n');
            for (Contradiction.Repair repair : one.repairs()) {
                text.append(bullet)
                        .append(dutch ? "Het klopt met " : "It holds with ")
                        .append(repair.text(words.point()))
                        .append(dutch ? " in plaats van " : " instead of ")
                        .append(repair.statement().accept(words))
                        .append('\n');
            }
            if (!one.roundings().isEmpty()) {
                text.append(bullet)
                        .append(dutch ? "Een andere afronding verklaart het: " : "Another rounding explains it: ")
                        .append(one.roundings().stream()
                                .map(rounding -> rounding(rounding, language))
                                .collect(Collectors.joining("; ")))
                        .append('\n');
            }
        }
        return text.toString();
    }
}
