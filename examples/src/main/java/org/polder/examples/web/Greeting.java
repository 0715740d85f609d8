package org.polder.examples.web;

import io.javalin.http.Context;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.polder.name.Language;

/** Chooses the language of a page for who has not begun: the one asked for, or what the browser prefers. */
final class Greeting {
    private static final String ATTRIBUTE = "polder.language";

    private final ServerSettings settings;

    Greeting(ServerSettings settings) {
        this.settings = settings;
    }

    Optional<Language> named(String tag) {
        return settings.questionnaire().languages().stream()
                .filter(language -> language.tag().equals(tag))
                .findFirst();
    }

    /** Notes the language of who has begun, so that whatever goes wrong is said in it. */
    static void speak(Context context, Language language) {
        context.attribute(ATTRIBUTE, language);
    }

    Language of(Context context) {
        Language spoken = context.attribute(ATTRIBUTE);
        return Optional.ofNullable(spoken)
                .or(() -> Optional.ofNullable(context.queryParam("language")).flatMap(this::named))
                .or(() -> preferred(context.header("Accept-Language")))
                .orElse(settings.language());
    }

    private Optional<Language> preferred(@Nullable String header) {
        if (header == null) {
            return Optional.empty();
        }
        List<Language> offered = settings.questionnaire().languages();
        try {
            return Optional.ofNullable(Locale.lookup(
                            Locale.LanguageRange.parse(header),
                            offered.stream().map(Language::locale).toList()))
                    .flatMap(found -> offered.stream()
                            .filter(language -> language.locale().equals(found))
                            .findFirst());
        } catch (IllegalArgumentException malformed) {
            return Optional.empty();
        }
    }
}
