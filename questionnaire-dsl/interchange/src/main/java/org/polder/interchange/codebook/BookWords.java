package org.polder.interchange.codebook;

import org.polder.name.Language;

/** What a codebook adds to the questionnaire's own words, in one language. */
record BookWords(
        String title,
        String everyone,
        String askedIf,
        String variable,
        String holds,
        String code,
        String meaning,
        String oneCode,
        String severalCodes,
        String number,
        String day,
        String text,
        String instead,
        String missing,
        String personal,
        String place) {
    private static final BookWords ENGLISH = new BookWords(
            "Codebook of",
            "Base: all respondents.",
            "Base: asked if",
            "Variable",
            "Holds",
            "Code",
            "Meaning",
            "a code",
            "codes, with semicolons between them",
            "a number",
            "a day, such as 2026-04-17",
            "text",
            "a code where there is no value beside it",
            "missing",
            "Contact data, kept apart from the other answers.",
            "place");

    private static final BookWords DUTCH = new BookWords(
            "Codeboek van",
            "Basis: alle respondenten.",
            "Basis: gevraagd als",
            "Variabele",
            "Bevat",
            "Code",
            "Betekenis",
            "een code",
            "codes, met puntkomma's ertussen",
            "een getal",
            "een dag, zoals 2026-04-17",
            "tekst",
            "een code waar ernaast geen waarde staat",
            "ontbrekend",
            "Contactgegevens, apart bewaard van de andere antwoorden.",
            "plaats");

    static BookWords of(Language language) {
        return isDutch(language) ? DUTCH : ENGLISH;
    }

    static boolean isDutch(Language language) {
        return language.tag().equals("nl") || language.tag().startsWith("nl-");
    }

    String holds(DataVariable.Kind kind) {
        return switch (kind) {
            case CODE -> oneCode;
            case CODES -> severalCodes;
            case NUMBER -> number;
            case DAY -> day;
            case TEXT -> text;
            case INSTEAD -> instead;
        };
    }
}
