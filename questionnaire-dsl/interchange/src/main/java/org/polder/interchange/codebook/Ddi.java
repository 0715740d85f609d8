package org.polder.interchange.codebook;

import com.google.common.collect.ImmutableList;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.polder.condition.Condition;
import org.polder.condition.ConditionWords;
import org.polder.condition.Day;
import org.polder.interchange.Exported;
import org.polder.interchange.internal.XmlText;
import org.polder.model.DateQuestion;
import org.polder.model.Item;
import org.polder.model.NumberQuestion;
import org.polder.model.Option;
import org.polder.model.Ordering;
import org.polder.model.Page;
import org.polder.model.Questionnaire;
import org.polder.name.Language;
import org.polder.problem.Place;
import org.polder.problem.Problem;
import org.polder.text.Text;

/** Writes the columns of a flat file in DDI Codebook 2.5. */
final class Ddi {
    private static final String NAMESPACE = "ddi:codebook:2_5";
    private static final Map<String, String> NONE = Map.of();

    private final Questionnaire questionnaire;
    private final XmlText xml = new XmlText();
    private final Set<Problem> losses = new LinkedHashSet<>();

    Ddi(Questionnaire questionnaire) {
        this.questionnaire = questionnaire;
    }

    Exported write() {
        Map<String, String> root = new LinkedHashMap<>();
        root.put("xmlns", NAMESPACE);
        root.put("version", "2.5");
        root.put("xml:lang", questionnaire.languages().get(0).tag());
        xml.open("codeBook", root).open("stdyDscr").open("citation").open("titlStmt");
        leaf("titl", NONE, questionnaire.id());
        xml.close().open("verStmt");
        leaf("version", NONE, questionnaire.version());
        xml.close().close().close().open("dataDscr");
        int number = 0;
        for (DataVariable variable : DataVariables.of(questionnaire)) {
            variable(++number, variable);
        }
        xml.close().close();
        questionnaire.items().forEach(this::leftOut);
        whole();
        return new Exported(xml.toString(), ImmutableList.copyOf(losses));
    }

    private void leaf(String name, Map<String, String> attributes, String words) {
        xml.leaf(name, attributes, XmlText.escaped(words));
    }

    private static Map<String, String> language(Language language) {
        return Map.of("xml:lang", language.tag());
    }

    private static Map<String, String> english() {
        return language(Language.EN);
    }

    private void variable(int number, DataVariable variable) {
        boolean measured = variable.kind() == DataVariable.Kind.NUMBER || variable.kind() == DataVariable.Kind.DAY;
        Map<String, String> attributes = new LinkedHashMap<>();
        attributes.put("ID", "V" + number);
        attributes.put("name", variable.name());
        attributes.put("intrvl", measured ? "contin" : "discrete");
        xml.open("var", attributes);
        for (Language language : questionnaire.languages()) {
            leaf("labl", language(language), label(variable, language));
        }
        if (variable.item().asking().personal()) {
            leaf("security", english(), "Contact data, kept apart from the other answers.");
        }
        question(variable.item());
        range(variable);
        if (variable.isCoded()) {
            xml.open("invalrng");
            variable.categories().stream()
                    .filter(option -> option.kind().isMissing())
                    .forEach(option -> xml.empty("item", Map.of("VALUE", String.valueOf(option.code()))));
            for (Absence absence : Absence.values()) {
                xml.empty("item", Map.of("VALUE", String.valueOf(absence.code())));
            }
            xml.close();
        }
        leaf("universe", english(), universe(variable.base()));
        categories(variable);
        if (variable.kind() == DataVariable.Kind.CODES) {
            leaf("codInstr", english(), "The codes of all options chosen, with semicolons between them.");
        }
        format(variable);
        xml.close();
    }

    private String label(DataVariable variable, Language language) {
        Wordings wordings = new Wordings(questionnaire, language);
        String question = wordings.main(variable.item().asking().text());
        return question
                + variable.part().map(part -> " – " + wordings.main(part)).orElse("")
                + variable.place().map(place -> " (" + place + ")").orElse("");
    }

    static String universe(Condition base) {
        return base.equals(Condition.always()) ? "All respondents." : "Asked if " + ConditionWords.of(base) + ".";
    }

    private void question(Item item) {
        xml.open("qstn");
        for (Language language : questionnaire.languages()) {
            leaf(
                    "qstnLit",
                    language(language),
                    new Wordings(questionnaire, language).main(item.asking().text()));
        }
        for (Language language : questionnaire.languages()) {
            Wordings wordings = new Wordings(questionnaire, language);
            item.asking().hint().ifPresent(hint -> leaf("ivuInstr", language(language), wordings.main(hint)));
            List<Text> texts = new ArrayList<>(List.of(item.asking().text()));
            item.asking().hint().ifPresent(texts::add);
            for (Text text : texts) {
                wordings.others(text)
                        .forEach(other -> leaf(
                                "ivuInstr",
                                language(language),
                                other.whom().map(ConditionWords::of).orElse("") + ": " + other.words()));
            }
        }
        xml.close();
    }

    private void range(DataVariable variable) {
        if (variable.kind() == DataVariable.Kind.NUMBER && variable.item() instanceof NumberQuestion number) {
            range(
                    number.decimals() == 0 ? "INT" : "REAL",
                    number.least().toPlainString(),
                    number.most().toPlainString());
        }
        if (variable.kind() == DataVariable.Kind.DAY && variable.item() instanceof DateQuestion date) {
            String earliest = date.earliest()
                    .filter(Day.Fixed.class::isInstance)
                    .map(Day::toString)
                    .orElse("");
            String latest = date.latest()
                    .filter(Day.Fixed.class::isInstance)
                    .map(Day::toString)
                    .orElse("");
            if (!earliest.isEmpty() || !latest.isEmpty()) {
                range("", earliest, latest);
            }
        }
    }

    private void range(String units, String least, String most) {
        Map<String, String> range = new LinkedHashMap<>();
        if (!units.isEmpty()) {
            range.put("UNITS", units);
        }
        if (!least.isEmpty()) {
            range.put("min", least);
        }
        if (!most.isEmpty()) {
            range.put("max", most);
        }
        xml.open("valrng").empty("range", range).close();
    }

    private void categories(DataVariable variable) {
        for (Option option : variable.categories()) {
            xml.open("catgry", Map.of("missing", option.kind().isMissing() ? "Y" : "N"));
            leaf("catValu", NONE, String.valueOf(option.code()));
            for (Language language : questionnaire.languages()) {
                leaf("labl", language(language), new Wordings(questionnaire, language).main(option.text()));
            }
            xml.close();
        }
        if (variable.isCoded()) {
            for (Absence absence : Absence.values()) {
                xml.open("catgry", Map.of("missing", "Y"));
                leaf("catValu", NONE, String.valueOf(absence.code()));
                for (Language language : questionnaire.languages()) {
                    boolean dutch = BookWords.isDutch(language);
                    leaf("labl", dutch ? language(language) : english(), dutch ? absence.dutch() : absence.english());
                }
                xml.close();
            }
        }
    }

    private void format(DataVariable variable) {
        Map<String, String> format = new LinkedHashMap<>();
        switch (variable.kind()) {
            case CODE, INSTEAD, NUMBER -> format.put("type", "numeric");
            case CODES, TEXT -> format.put("type", "character");
            case DAY -> {
                format.put("type", "character");
                format.put("schema", "ISO");
                format.put("category", "date");
                format.put("formatname", "YYYY-MM-DD");
            }
        }
        xml.empty("varFormat", format);
    }

    private void leftOut(Item item) {
        List<String> parts = new ArrayList<>();
        if (!item.asking().checks().isEmpty()) {
            parts.add("checks");
        }
        if (item.asking().timeLimit().isPresent()) {
            parts.add("a time limit");
        }
        if (item.options().stream().anyMatch(option -> !option.askedIf().equals(Condition.always()))) {
            parts.add("options that not everyone is shown");
        }
        if (!parts.isEmpty()) {
            losses.add(Problem.warning(
                    "not-described",
                    Place.item(item.id().value()),
                    "'" + item.id() + "' has " + String.join(" and ", parts) + ": a codebook does not describe that"));
        }
        if (DataVariables.of(item).isEmpty()) {
            losses.add(Problem.warning(
                    "no-variable",
                    Place.item(item.id().value()),
                    "'" + item.id() + "' has no column in a flat file, and is left out"));
        }
    }

    private void whole() {
        for (Page page : questionnaire.pages()) {
            if (page.order() != Ordering.AS_WRITTEN) {
                losses.add(Problem.warning(
                        "not-described",
                        Place.item(page.name()),
                        "The items of page '" + page.name() + "' vary in order: a codebook does not describe that"));
            }
        }
        questionnaire
                .quotas()
                .forEach(quota -> losses.add(Problem.warning(
                        "not-described",
                        Place.item(quota.name()),
                        "Quota '" + quota.name() + "' is left out: a codebook does not describe that")));
    }
}
