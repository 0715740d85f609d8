package org.polder.interchange.fhir;

import ca.uhn.fhir.context.FhirContext;
import ca.uhn.fhir.context.support.DefaultProfileValidationSupport;
import ca.uhn.fhir.context.support.IValidationSupport;
import ca.uhn.fhir.validation.FhirValidator;
import ca.uhn.fhir.validation.ResultSeverityEnum;
import ca.uhn.fhir.validation.SingleValidationMessage;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.hl7.fhir.common.hapi.validation.support.CommonCodeSystemsTerminologyService;
import org.hl7.fhir.common.hapi.validation.support.InMemoryTerminologyServerValidationSupport;
import org.hl7.fhir.common.hapi.validation.support.ValidationSupportChain;
import org.hl7.fhir.common.hapi.validation.validator.FhirInstanceValidator;
import org.hl7.fhir.instance.model.api.IBaseResource;
import org.hl7.fhir.r4.model.Questionnaire;
import org.jspecify.annotations.Nullable;

/** HAPI's validator of FHIR R4, with what its own jars hold and nothing from outside. */
final class Hapi {
    private static final FhirContext CONTEXT = FhirContext.forR4Cached();
    private static final Map<String, Questionnaire> QUESTIONNAIRES = new ConcurrentHashMap<>();
    private static final FhirValidator VALIDATOR = CONTEXT.newValidator()
            .registerValidatorModule(new FhirInstanceValidator(new ValidationSupportChain(
                    new Known(),
                    new DefaultProfileValidationSupport(CONTEXT),
                    new CommonCodeSystemsTerminologyService(CONTEXT),
                    new InMemoryTerminologyServerValidationSupport(CONTEXT))));

    private Hapi() {}

    /** Gives the questionnaires made known. */
    private static final class Known implements IValidationSupport {
        @Override
        public FhirContext getFhirContext() {
            return CONTEXT;
        }

        @Override
        public <T extends IBaseResource> @Nullable T fetchResource(@Nullable Class<T> type, String url) {
            Questionnaire known = QUESTIONNAIRES.get(url.replaceFirst("\\|.*", ""));
            return known != null && type != null && type.isInstance(known) ? type.cast(known) : null;
        }
    }

    /** Makes a questionnaire known, under its address, for responses to be held against. */
    static void know(ObjectNode questionnaire) {
        QUESTIONNAIRES.put(
                questionnaire.path("url").asText(),
                CONTEXT.newJsonParser().parseResource(Questionnaire.class, questionnaire.toString()));
    }

    static FhirContext context() {
        return CONTEXT;
    }

    /** What the validator calls an error. */
    static List<String> errors(String resource) {
        return messages(resource, ResultSeverityEnum.ERROR);
    }

    static List<String> warnings(String resource) {
        return messages(resource, ResultSeverityEnum.WARNING);
    }

    private static List<String> messages(String resource, ResultSeverityEnum severity) {
        return VALIDATOR.validateWithResult(resource).getMessages().stream()
                .filter(message -> severity == ResultSeverityEnum.ERROR
                        ? message.getSeverity().compareTo(severity) >= 0
                        : message.getSeverity() == severity)
                .map(SingleValidationMessage::getMessage)
                .toList();
    }
}
