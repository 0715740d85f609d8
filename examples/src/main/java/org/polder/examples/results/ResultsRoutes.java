package org.polder.examples.results;

import com.google.common.collect.ImmutableMultimap;
import io.javalin.config.JavalinConfig;
import io.javalin.http.Context;
import io.javalin.http.NotFoundResponse;
import org.polder.examples.web.SubmittedForm;

/**
 * Says which page stands at which address.
 *
 * @param pages makes the pages
 * @param login shows them to researchers only
 */
record ResultsRoutes(PageMaker pages, Login login) {
    private static final String NUMBER = "\\d{1,6}";

    void addTo(JavalinConfig config) {
        config.routes.get("/results", login.behind((context, reader) -> context.html(pages.overview(reader))));
        config.routes.get(
                "/results/monitoring", login.behind((context, reader) -> context.html(pages.monitoring(reader))));
        config.routes.get(
                "/results/figures",
                login.behind((context, reader) -> context.html(pages.figures(reader, asked(context)))));
        config.routes.get(
                "/results/comparisons", login.behind((context, reader) -> context.html(pages.comparisons(reader))));
        config.routes.get("/results/open", login.behind(this::open));
        config.routes.post("/results/open", login.behind(this::search));
        config.routes.post("/results/open/code", login.behind(this::code));
        config.routes.get("/results/export", login.behind((context, reader) -> context.html(pages.exports(reader))));
        config.routes.get("/results/export/{kind}", login.behind(this::export));
    }

    private static ImmutableMultimap<String, String> asked(Context context) {
        ImmutableMultimap.Builder<String, String> asked = ImmutableMultimap.builder();
        context.queryParamMap().forEach(asked::putAll);
        return asked.build();
    }

    private static String asked(Context context, String name) {
        return asked(context).get(name).stream().findFirst().orElse("");
    }

    /** Words sought may be an answer, and answers stand in no address: so a search is a form that is sent. */
    private void open(Context context, PageMaker.Reader reader) {
        context.html(pages.open(
                reader, OpenChoice.of(asked(context, "place"), "", asked(context, "only"), asked(context, "from"))));
    }

    private static OpenChoice choice(SubmittedForm form) {
        return OpenChoice.of(form.value("place"), form.value("q"), form.value("only"), form.value("from"));
    }

    private void search(Context context, PageMaker.Reader reader) {
        context.html(pages.open(reader, choice(SubmittedForm.of(context))));
    }

    private void code(Context context, PageMaker.Reader reader) {
        SubmittedForm form = SubmittedForm.of(context);
        String at = form.value("at");
        context.html(pages.code(
                reader,
                choice(form),
                form.value("respondent"),
                form.value("codes"),
                at.matches(NUMBER) ? Integer.parseInt(at) : 0));
    }

    private void export(Context context, PageMaker.Reader reader) {
        ExportKind kind = ExportKind.named(context.pathParam("kind")).orElseThrow(NotFoundResponse::new);
        Exports.Download file = pages.export(reader, kind, asked(context));
        context.header("Content-Disposition", "attachment; filename=\"" + file.name() + "\"");
        context.contentType(file.type());
        context.result(file.bytes());
    }
}
