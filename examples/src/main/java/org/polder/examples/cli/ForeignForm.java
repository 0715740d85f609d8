package org.polder.examples.cli;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.CharacterCodingException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import org.polder.interchange.Imported;
import org.polder.interchange.fhir.FhirQuestionnaires;
import org.polder.interchange.surveyjs.SurveyJs;
import org.polder.interchange.xform.XForms;
import org.polder.interchange.xform.XlsForms;
import org.polder.problem.Place;
import org.polder.problem.Problem;
import org.polder.problem.ProblemsException;

/** The formats of other tools that can be read. */
enum ForeignForm {
    SURVEYJS {
        @Override
        Imported read(Path file) throws IOException {
            return SurveyJs.read(Inputs.name(file), text(file));
        }
    },
    XFORM {
        @Override
        Imported read(Path file) throws IOException {
            try (InputStream input = new BufferedInputStream(Files.newInputStream(file))) {
                return XForms.read(Inputs.name(file), input);
            }
        }
    },
    XLSFORM {
        @Override
        Imported read(Path file) throws IOException {
            try (InputStream input = new BufferedInputStream(Files.newInputStream(file))) {
                return XlsForms.read(Inputs.name(file), input);
            }
        }
    },
    FHIR {
        @Override
        Imported read(Path file) throws IOException {
            return FhirQuestionnaires.read(Inputs.name(file), text(file));
        }
    };

    /** No form is longer than this, whatever its format. */
    private static final long LONGEST = 64L << 20;

    private static final Pattern RESOURCE = Pattern.compile("\"resourceType\"\\s*:");
    private static final Pattern OWN = Pattern.compile("\"polder\"\\s*:\\s*\"questionnaire\"");

    abstract Imported read(Path file) throws IOException;

    static List<String> names() {
        return Arrays.stream(values()).map(ForeignForm::word).toList();
    }

    static Optional<ForeignForm> of(String name) {
        return Arrays.stream(values()).filter(form -> form.word().equals(name)).findFirst();
    }

    /** Tells by a file's name and what is in it whether it is another tool's form. */
    static Optional<ForeignForm> in(Path file) throws IOException {
        String name = Inputs.name(file).toLowerCase(Locale.ROOT);
        if (name.endsWith(".xml") || name.endsWith(".xform")) {
            return Optional.of(XFORM);
        }
        if (name.endsWith(".xlsx")) {
            return Optional.of(XLSFORM);
        }
        String text = name.endsWith(".json") ? text(file) : "";
        boolean own = text.isEmpty() || OWN.matcher(text).find();
        return own ? Optional.empty() : Optional.of(RESOURCE.matcher(text).find() ? FHIR : SURVEYJS);
    }

    private static String text(Path file) throws IOException {
        if (Files.size(file) > LONGEST) {
            throw refused(file, "it is longer than 64 MB; give a form");
        }
        try {
            return Files.readString(file);
        } catch (CharacterCodingException wrong) {
            throw refused(file, "it is not in UTF-8; save it so");
        }
    }

    private static ProblemsException refused(Path file, String why) {
        return new ProblemsException(
                "The command",
                List.of(Problem.error("unreadable-form", Place.none(), "Cannot read '" + file + "': " + why)));
    }

    private String word() {
        return name().toLowerCase(Locale.ROOT);
    }
}
