package org.polder.examples.web;

import static org.polder.dsl.Survey.date;
import static org.polder.dsl.Survey.grid;
import static org.polder.dsl.Survey.multiple;
import static org.polder.dsl.Survey.multipleGrid;
import static org.polder.dsl.Survey.notice;
import static org.polder.dsl.Survey.number;
import static org.polder.dsl.Survey.option;
import static org.polder.dsl.Survey.page;
import static org.polder.dsl.Survey.questionnaire;
import static org.polder.dsl.Survey.ranking;
import static org.polder.dsl.Survey.repeat;
import static org.polder.dsl.Survey.screenOut;
import static org.polder.dsl.Survey.single;
import static org.polder.dsl.Survey.text;

import com.google.common.collect.ImmutableMap;
import java.io.IOException;
import java.nio.file.Path;
import org.polder.dsl.GridQuestion;
import org.polder.dsl.MultipleQuestion;
import org.polder.dsl.SingleQuestion;
import org.polder.json.QuestionnaireWriter;
import org.polder.model.Questionnaire;
import org.polder.name.Language;
import org.polder.name.TextKey;
import org.polder.text.TextBundle;
import org.polder.text.Wording;

/** A questionnaire with every kind of item, so that every kind of page can be seen and tried. */
final class EveryKind {
    private EveryKind() {}

    /** Writes it where the command {@code serve} can read it. */
    public static void main(String[] arguments) throws IOException {
        QuestionnaireWriter.write(everyKind(), Path.of(arguments[0]));
    }

    static Questionnaire everyKind() {
        Questionnaire dutch = dutch();
        ImmutableMap.Builder<String, String> english = ImmutableMap.builder();
        dutch.bundles()
                .get(0)
                .wordings()
                .forEach((TextKey key, Wording wording) -> english.put(key.value(), "(en) " + wording.pattern()));
        return dutch.wordedBy(TextBundle.of(Language.EN, english.buildOrThrow()));
    }

    private static Questionnaire dutch() {
        SingleQuestion<Integer> maker = single("maker")
                .text("Maakt u zelf muziek?")
                .hint("Alles telt mee: van zingen onder de douche tot een eigen orkest.")
                .option(1, "Ja, het is mijn beroep")
                .option(2, "Ja, voor mijn plezier")
                .option(3, "Nee")
                .openOption(4, "Anders, namelijk");
        MultipleQuestion<Integer> instruments = multiple("instruments")
                .text("Welke instrumenten bespeelt u?")
                .option(1, "Piano of keyboard")
                .option(2, "Gitaar")
                .option(3, "Viool, altviool of cello")
                .openOption(4, "Een ander instrument")
                .exclusiveOption(5, "Geen instrument: ik zing")
                .askedIf(maker.isAnyOf(1, 2));
        GridQuestion places = grid("places")
                .text("Hoe vaak hoort u muziek op deze plekken?")
                .row(1, "Thuis")
                .row(2, "In een zaal of op een festival, met anderen om mij heen")
                .row(3, "Onderweg")
                .namedRow(4, "Een andere plek")
                .scale(1, "Elke dag")
                .scale(2, "Elke week")
                .scale(3, "Een paar keer per jaar")
                .scale(4, "Nooit")
                .scale(option(5, "Weet ik niet").dontKnow())
                .optional();
        return questionnaire("every-kind")
                .version("1.0")
                .language("nl")
                .page(page(
                                "music",
                                notice("hello")
                                        .text("Deze vragenlijst gaat over muziek. Er zijn geen foute antwoorden."),
                                maker,
                                single("none")
                                        .text("Zou u het willen leren?")
                                        .option(1, "Ja")
                                        .option(2, "Nee")
                                        .dontKnow(3, "Weet ik niet")
                                        .askedIf(maker.is(3)),
                                instruments)
                        .title("Muziek maken"))
                .page(
                        "end",
                        screenOut("deaf")
                                .text("Dank u. Deze vragen gaan over wie muziek maakt.")
                                .askedIf(maker.is(4)))
                .page(page(
                                "numbers",
                                number("hours")
                                        .text("Hoeveel uur per week luistert u naar muziek?")
                                        .hint("Een schatting is goed; een halve mag ook.")
                                        .between(0, 168)
                                        .decimals(1)
                                        .dontKnow(998, "Weet ik niet")
                                        .warn(hours -> hours.isAtMost(80), "Dat is meer dan 80 uur. Klopt dat?"),
                                number("mood")
                                        .text("Hoe belangrijk is muziek voor u, van 0 tot en met 10?")
                                        .between(0, 10)
                                        .slider(),
                                date("concert")
                                        .text("Wanneer was u voor het laatst bij een concert?")
                                        .notInFuture()
                                        .options(option(999, "Nog nooit").notApplicable())
                                        .optional(),
                                text("why")
                                        .text("Wat vindt u zo mooi aan muziek?")
                                        .warnOnce(),
                                text("artist")
                                        .text("Wie hoort u het liefst?")
                                        .atMost(80)
                                        .optional())
                        .title("Luisteren"))
                .page(page(
                                "grids",
                                places,
                                grid("again")
                                        .text("En waar wilt u vaker muziek horen?")
                                        .row(1, "Thuis")
                                        .carriedRow(2, places, 4)
                                        .scale(1, "Vaker")
                                        .scale(2, "Even vaak")
                                        .scale(3, "Minder vaak"),
                                multipleGrid("when")
                                        .text("Wanneer past welke muziek?")
                                        .hint("U kunt per regel meer dan één moment kiezen.")
                                        .row(1, "Klassiek")
                                        .row(2, "Pop")
                                        .row(3, "Jazz")
                                        .scale(1, "Ochtend")
                                        .scale(2, "Middag")
                                        .scale(3, "Avond")
                                        .scale(option(4, "Nooit").exclusive()))
                        .title("Plekken en momenten"))
                .page(page(
                                "order",
                                ranking("best")
                                        .text("Welke drie vindt u het mooist?")
                                        .option(1, "Stem")
                                        .option(2, "Strijkers")
                                        .option(3, "Blazers")
                                        .option(4, "Slagwerk")
                                        .top(3),
                                repeat("each")
                                        .forEach(instruments)
                                        .label("instrument")
                                        .ask(single("years")
                                                .text("Hoe lang speelt u al: {instrument}?")
                                                .option(1, "Korter dan een jaar")
                                                .option(2, "Langer")))
                        .title("Voorkeuren"))
                .page(page(
                                "contact",
                                text("mail")
                                        .text("Wilt u de uitkomsten ontvangen? Vul dan uw e-mailadres in.")
                                        .personal()
                                        .optional()
                                        .atMost(200))
                        .title("Tot slot"))
                .build();
    }
}
