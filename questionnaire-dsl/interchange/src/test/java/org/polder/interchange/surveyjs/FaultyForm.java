package org.polder.interchange.surveyjs;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.polder.analysis.Review;
import org.polder.interchange.Imported;
import org.polder.problem.Place;
import org.polder.problem.Problem;
import org.polder.problem.Severity;

/** Small forms with one fault each, of the sort that slips into real ones. */
enum FaultyForm {
    TWO_QUESTIONS_CANNOT_BOTH_BE_ANSWERED("""
            {"type": "radiogroup", "name": "work", "isRequired": true, "choices": [1, 2]},
            {"type": "radiogroup", "name": "clients", "choices": [1, 2], "visibleIf": "{work} = 1"},
            {"type": "radiogroup", "name": "boss", "choices": [1, 2], "visibleIf": "{work} = 2"},
            {"type": "comment", "name": "both", "visibleIf": "{clients} = 1 and {boss} = 1"}"""),
    A_QUESTION_DENIES_ITS_PANEL("""
            {"type": "radiogroup", "name": "work", "isRequired": true, "choices": [1, 2]},
            {"type": "panel", "name": "employees", "visibleIf": "{work} = 2", "elements": [
              {"type": "comment", "name": "boss"},
              {"type": "comment", "name": "clients", "visibleIf": "{work} = 1"}]}"""),
    A_NUMBER_LIES_OUTSIDE_THAT_OF_THE_PANEL("""
            {"type": "text", "inputType": "number", "name": "age", "isRequired": true, "min": 0, "max": 120, "step": 1},
            {"type": "panel", "name": "young", "visibleIf": "{age} < 25", "elements": [
              {"type": "comment", "name": "study"},
              {"type": "comment", "name": "pension", "visibleIf": "{age} >= 65"}]}"""),
    A_CHAIN_OF_CONDITIONS_LEADS_BACK("""
            {"type": "radiogroup", "name": "work", "isRequired": true, "choices": [1, 2]},
            {"type": "radiogroup", "name": "size", "choices": [1, 2], "visibleIf": "{work} = 1"},
            {"type": "radiogroup", "name": "growth", "choices": [1, 2], "visibleIf": "{size} = 2"},
            {"type": "comment", "name": "plans", "visibleIf": "{growth} = 1 and {work} = 2"}"""),
    EVERY_OPTION_IS_RULED_OUT("""
            {"type": "radiogroup", "name": "work", "isRequired": true, "choices": [1, 2, 3]},
            {"type": "comment", "name": "other",
             "visibleIf": "{work} notempty and {work} != 1 and {work} != 2 and {work} != 3"}"""),
    EVERY_CHOICE_OF_SEVERAL_IS_RULED_OUT("""
            {"type": "checkbox", "name": "tools", "isRequired": true, "choices": [1, 2, 3]},
            {"type": "comment", "name": "other", "visibleIf": "{tools} notempty and {tools} noneof [1, 2, 3]"}"""),
    MORE_CHOICES_THAN_MAY_BE_MADE("""
            {"type": "checkbox", "name": "tools", "isRequired": true, "choices": [1, 2, 3], "maxSelectedChoices": 2},
            {"type": "comment", "name": "many", "visibleIf": "{tools.length} > 2"}"""),
    AN_OPTION_IS_NEVER_SHOWN("""
            {"type": "radiogroup", "name": "work", "isRequired": true, "choices": [1, 2]},
            {"type": "radiogroup", "name": "size", "visibleIf": "{work} = 1",
             "choices": [1, 2, {"value": 3, "visibleIf": "{work} = 2"}]}"""),
    A_CONDITION_HOLDS_FOR_EVERYONE("""
            {"type": "radiogroup", "name": "work", "isRequired": true, "choices": [1, 2]},
            {"type": "comment", "name": "why", "visibleIf": "{work} = 1 or {work} = 2"}"""),
    TWO_QUESTIONS_WAIT_FOR_EACH_OTHER("""
            {"type": "radiogroup", "name": "first", "choices": [1, 2], "visibleIf": "{second} = 1"},
            {"type": "radiogroup", "name": "second", "choices": [1, 2], "visibleIf": "{first} = 1"}"""),
    A_CONDITION_LOOKS_AHEAD("""
            {"type": "comment", "name": "why", "visibleIf": "{work} = 1"},
            {"type": "radiogroup", "name": "work", "isRequired": true, "choices": [1, 2]}"""),
    A_QUESTION_WAITS_FOR_ITSELF("""
            {"type": "radiogroup", "name": "work", "choices": [1, 2], "visibleIf": "{work} = 1"}"""),
    A_NAME_IS_MISSPELT("""
            {"type": "radiogroup", "name": "work", "isRequired": true, "choices": [1, 2]},
            {"type": "comment", "name": "why", "visibleIf": "{wrok} = 1"}"""),
    AN_OPTION_DOES_NOT_EXIST("""
            {"type": "radiogroup", "name": "work", "isRequired": true, "choices": [1, 2]},
            {"type": "comment", "name": "why", "visibleIf": "{work} = 4"}"""),
    ONE_ANSWER_IS_TO_BE_TWO("""
            {"type": "radiogroup", "name": "work", "isRequired": true, "choices": [1, 2]},
            {"type": "comment", "name": "why", "visibleIf": "{work} = 1 and {work} = 2"}"""),
    A_NUMBER_LIES_OUTSIDE_ITS_BOUNDS("""
            {"type": "text", "inputType": "number", "name": "age", "isRequired": true, "min": 18, "max": 120, "step": 1},
            {"type": "comment", "name": "school", "visibleIf": "{age} < 18"}"""),
    A_QUESTION_FOLLOWS_ONE_THAT_NOBODY_GETS("""
            {"type": "radiogroup", "name": "work", "isRequired": true, "choices": [1, 2]},
            {"type": "radiogroup", "name": "boss", "choices": [1, 2], "visibleIf": "{work} = 1 and {work} = 2"},
            {"type": "comment", "name": "why", "visibleIf": "{boss} = 1"}"""),
    A_FUNCTION_DOES_NOT_EXIST("""
            {"type": "radiogroup", "name": "work", "isRequired": true, "choices": [1, 2]},
            {"type": "comment", "name": "why", "visibleIf": "isOne({work})"}""");

    private static final LocalDate DAY = LocalDate.of(2026, 3, 2);

    private final String document;

    FaultyForm(String elements) {
        this.document = "{\"elements\": [" + elements + "]}";
    }

    String words() {
        return name().replace('_', ' ').toLowerCase(Locale.ROOT);
    }

    ObjectNode task() {
        try {
            ObjectMapper mapper = new ObjectMapper();
            JsonNode form = mapper.readTree(document);
            return mapper.createObjectNode().set("form", form);
        } catch (IOException malformed) {
            throw new UncheckedIOException(malformed);
        }
    }

    /** What reading and analysing the form tells its maker, but for mere information, each with its place. */
    List<String> found() {
        Imported imported = SurveyJs.read("form.json", document);
        List<String> found = new ArrayList<>();
        imported.losses().forEach(loss -> found.add(said(loss.code(), loss.place())));
        Stream<Problem> findings = Review.of(imported.manuscript(), DAY).findings().stream()
                .filter(finding -> finding.severity() != Severity.INFORMATION)
                .map(finding -> finding.problem());
        findings.forEach(finding -> found.add(said(finding.code(), finding.place())));
        return found;
    }

    private static String said(String code, Place place) {
        return code + " (" + place.item().orElse("form") + ")";
    }
}
