package org.polder.examples.web;

import com.google.common.collect.ImmutableMap;
import gg.jte.Content;
import gg.jte.ContentType;
import gg.jte.TemplateEngine;
import gg.jte.output.StringOutput;
import io.javalin.http.Context;
import java.util.Map;
import java.util.function.Function;
import org.polder.name.Language;

/** Writes pages from templates, which escape everything that is put into them. */
final class Screen {
    private final TemplateEngine engine = TemplateEngine.createPrecompiled(ContentType.Html);
    private final ServerSettings settings;

    Screen(ServerSettings settings) {
        this.settings = settings;
    }

    /** Shows a template of the survey in a language. */
    void show(Context context, Language language, String template, Map<String, Object> more) {
        html(context, text(context, language, template, more));
    }

    static void html(Context context, String text) {
        context.contentType("text/html; charset=utf-8").result(text);
    }

    String text(Context context, Language language, String template, Map<String, Object> more) {
        SurveyWords words = SurveyWords.in(language);
        StringOutput text = new StringOutput();
        engine.render(
                "survey/" + template + ".jte",
                ImmutableMap.<String, Object>builder()
                        .put("words", words)
                        .put("frame", new Frame(settings.questionnaire(), csrf(context)))
                        .putAll(more)
                        .buildOrThrow(),
                text);
        return text.toString();
    }

    private static String csrf(Context context) {
        return Visit.isMade(context) ? Visit.of(context).csrf() : "";
    }

    /** What fills the part of a page that differs per kind of item. */
    Function<Question, Content> fields(Language language) {
        SurveyWords words = SurveyWords.in(language);
        return question -> output -> engine.render(
                "survey/" + question.kind() + ".jte", ImmutableMap.of("question", question, "words", words), output);
    }

    /** Shows a page that only says something. */
    void say(Context context, Language language, String key, String id) {
        show(context, language, "message", ImmutableMap.of("key", key, "id", id));
    }
}
