package org.polder.interchange.fhir;

import java.net.URLDecoder;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import org.polder.model.Questionnaire;
import org.polder.name.ItemId;

/** The addresses that name extensions, code systems and questionnaires. */
final class Urls {
    private static final String CORE = "http://hl7.org/fhir/StructureDefinition/";
    private static final String SDC = "http://hl7.org/fhir/uv/sdc/StructureDefinition/sdc-questionnaire-";
    private static final String OWN = "urn:polder:fhir:";
    private static final String QUESTIONNAIRE = "urn:polder:questionnaire:";

    static final String TRANSLATION = CORE + "translation";
    static final String EXPRESSION = CORE + "cqf-expression";
    static final String MIN_VALUE = CORE + "minValue";
    static final String MAX_VALUE = CORE + "maxValue";
    static final String MAX_DECIMALS = CORE + "maxDecimalPlaces";
    static final String HIDDEN = CORE + "questionnaire-hidden";
    static final String CONTROL = CORE + "questionnaire-itemControl";
    static final String CONTROLS = "http://hl7.org/fhir/questionnaire-item-control";
    static final String EXCLUSIVE = CORE + "questionnaire-optionExclusive";
    static final String MIN_OCCURS = CORE + "questionnaire-minOccurs";
    static final String MAX_OCCURS = CORE + "questionnaire-maxOccurs";
    static final String CONSTRAINT = CORE + "questionnaire-constraint";
    static final String SLIDER_STEP = CORE + "questionnaire-sliderStepValue";
    static final String ENABLE_WHEN = SDC + "enableWhenExpression";
    static final String CALCULATED = SDC + "calculatedExpression";
    static final String TOGGLE = SDC + "answerOptionsToggleExpression";

    private Urls() {}

    /** Names an extension that only our own reader looks at. */
    static String own(String name) {
        return OWN + name;
    }

    private static String encoded(String name) {
        return URLEncoder.encode(name, StandardCharsets.UTF_8).replace("+", "%20");
    }

    static String questionnaire(Questionnaire questionnaire) {
        return QUESTIONNAIRE + encoded(questionnaire.id());
    }

    /** The id in an address that {@link #questionnaire} made. */
    static Optional<String> id(String url) {
        if (!url.startsWith(QUESTIONNAIRE)) {
            return Optional.empty();
        }
        try {
            return Optional.of(URLDecoder.decode(url.substring(QUESTIONNAIRE.length()), StandardCharsets.UTF_8))
                    .filter(id -> !id.isBlank());
        } catch (IllegalArgumentException malformed) {
            return Optional.empty();
        }
    }

    /** The system of the codes of one question: the same number says something else in each. */
    static String system(Questionnaire questionnaire, ItemId item) {
        return questionnaire(questionnaire) + ":" + encoded(item.value());
    }
}
