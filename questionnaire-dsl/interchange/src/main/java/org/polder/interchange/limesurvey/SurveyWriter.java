package org.polder.interchange.limesurvey;

import com.google.common.collect.ImmutableMap;
import com.google.common.collect.Iterables;
import com.google.common.hash.Hashing;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.polder.interchange.Exported;
import org.polder.interchange.internal.LayoutLosses;
import org.polder.interchange.internal.Losses;
import org.polder.model.Codes;
import org.polder.model.Item;
import org.polder.model.Option;
import org.polder.model.Page;
import org.polder.model.Questionnaire;
import org.polder.model.ScreenOut;
import org.polder.name.Language;
import org.polder.problem.Place;

/** Writes a questionnaire as a survey of LimeSurvey, a group of questions a page. */
final class SurveyWriter {
    private static final int LEAST_ID = 100_000;
    private static final int IDS = 900_000;

    private final Questionnaire questionnaire;
    private final Ground ground;
    private final Losses losses = new Losses();
    private final Conditions conditions;

    SurveyWriter(Questionnaire questionnaire) {
        this.questionnaire = questionnaire;
        this.ground = new Ground(questionnaire);
        this.conditions = new Conditions(ground, losses);
    }

    Exported write() {
        // The same questionnaire always asks for the same number, which LimeSurvey changes where it is taken.
        int hash = Hashing.sha256()
                .hashString(questionnaire.id(), StandardCharsets.UTF_8)
                .asInt();
        int id = LEAST_ID + Math.floorMod(hash, IDS);
        SurveyFile file = new SurveyFile(String.valueOf(id), questionnaire.languages());
        file.survey(Script.html(questionnaire.id()));
        whole();
        for (int i = 0; i < questionnaire.pages().size(); i++) {
            List<Item> items = questionnaire.groups().get(i).stream()
                    .flatMap(List::stream)
                    .map(Item.class::cast)
                    .toList();
            page(file, questionnaire.pages().get(i), items);
        }
        return new Exported(file.write(), losses.all());
    }

    private void page(SurveyFile file, Page page, List<Item> items) {
        List<LimeQuestion> questions = new ArrayList<>();
        for (Item item : items) {
            questions.addAll(item.accept(new ItemWriter(ground, losses, conditions)));
            kept(item);
            if (item instanceof ScreenOut) {
                conditions.endsAt(item.id());
            }
        }
        ImmutableMap<Language, String> title = page.title()
                .map(text -> Words.of(ground, losses, items.get(0).id(), text))
                .orElseGet(() -> named(page));
        file.group(title, questions);
    }

    private ImmutableMap<Language, String> named(Page page) {
        ImmutableMap.Builder<Language, String> all = ImmutableMap.builder();
        questionnaire.languages().forEach(language -> all.put(language, Script.html(page.name())));
        return all.build();
    }

    private void whole() {
        ground.codes()
                .renamed()
                .forEach((id, code) -> losses.add("name", id, "'" + id + "' is called '" + code + "' in LimeSurvey"));
        new LayoutLosses(losses).of(questionnaire, "LimeSurvey shows them as written", "set it up in LimeSurvey");
        questionnaire.languages().stream()
                .filter(language -> language.tag().length() != 2)
                .forEach(language -> losses.add(
                        "language",
                        Place.none(),
                        "LimeSurvey may know the language '" + language + "' by another name, and then leaves it out"));
    }

    /** Notes what LimeSurvey has no notion of. */
    private void kept(Item item) {
        if (item.asking().personal()) {
            losses.add(
                    "personal",
                    item.id(),
                    "'" + item.id() + "' is contact data: LimeSurvey keeps it with the other answers");
        }
        item.asking()
                .timeLimit()
                .ifPresent(limit -> losses.add(
                        "time-limit",
                        item.id(),
                        "'" + item.id() + "' has a time limit of " + limit.toSeconds() + " seconds: it is left out"));
        List<Integer> missing = item.options().stream()
                .filter(option -> option.kind().isMissing())
                .map(Option::code)
                .toList();
        if (!missing.isEmpty()) {
            losses.add(
                    "option-kind",
                    item.id(),
                    "'" + item.id() + "' has options that stand for a missing answer (" + Codes.listed(missing)
                            + "): LimeSurvey takes them for answers like any other");
        }
        shown(item);
    }

    /** Notes where LimeSurvey shows options otherwise. */
    private void shown(Item item) {
        List<Integer> refused = item.options().stream()
                .filter(option -> ground.codes().shown(item.id(), option.code()).isPresent())
                .map(Option::code)
                .toList();
        if (!refused.isEmpty()) {
            losses.add(
                    "option-shown",
                    item.id(),
                    "'" + item.id() + "' has options that not everyone is shown (" + Codes.listed(refused)
                            + "): LimeSurvey shows them to everyone, and refuses them to the others");
        }
        LimeCodes.other(item)
                .filter(other -> !other.equals(Iterables.getLast(item.options())))
                .ifPresent(other -> losses.add(
                        "order",
                        item.id(),
                        "Option " + other.code() + " of '" + item.id() + "' is LimeSurvey's own \"other\", which stands"
                                + " behind all others there"));
    }
}
