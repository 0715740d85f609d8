package org.polder.examples.cli;

import java.io.IOException;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import org.polder.examples.web.Limits;
import org.polder.examples.web.ServerSettings;
import org.polder.examples.web.WebServer;
import org.polder.model.Questionnaire;
import org.polder.name.Language;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** Fields a questionnaire on the web. */
@Command(
        name = "serve",
        description = "Fields a questionnaire on the web; stop it with Ctrl-C, nobody loses an answer.",
        mixinStandardHelpOptions = true)
final class ServeCommand implements Callable<Integer> {
    @Spec
    private CommandSpec spec;

    @Option(
            names = "--questionnaire",
            defaultValue = "genai-2026",
            description = "The questionnaire: ${DEFAULT-VALUE}.")
    private String questionnaire;

    @Option(names = "--port", defaultValue = "8080", description = "The port, 0 for any: ${DEFAULT-VALUE}.")
    private int port;

    @Option(names = "--host", defaultValue = "127.0.0.1", description = "The address to listen at: ${DEFAULT-VALUE}.")
    private String host;

    @Option(
            names = "--store",
            defaultValue = "polder.db",
            description = "Where answers are kept: an SQLite file, or jdbc:postgresql://HOST/NAME: ${DEFAULT-VALUE}.")
    private String store;

    @Option(
            names = "--contacts",
            description = "Where contact data are kept, another database: by default a file beside the store.")
    private Optional<String> contacts = Optional.empty();

    @Option(names = "--secure", description = "Visitors come by TLS through a proxy: cookies go by TLS alone.")
    private boolean secure;

    @Option(names = "--lang", description = "The language of who asks for none: that of the questionnaire.")
    private Optional<String> lang = Optional.empty();

    @Mixin
    private ResultsOptions results;

    @Option(names = "--starts-a-minute", description = "How many interviews one address may begin in a minute: 120.")
    private Optional<Integer> starts = Optional.empty();

    @Override
    public Integer call() throws IOException, InterruptedException {
        if (results.isMaking()) {
            results.make(spec.commandLine());
            return 0;
        }
        ServerSettings settings = settings(Inputs.questionnaire(questionnaire));
        WebServer server = WebServer.start(results.added(settings));
        Runtime.getRuntime().addShutdownHook(new Thread(server::close));
        spec.commandLine().getOut().println("Listening on http://" + host + ":" + server.port() + "/");
        // Until a signal ends the process.
        new CountDownLatch(1).await();
        return 0;
    }

    private ServerSettings settings(Questionnaire model) {
        try {
            ServerSettings settings = ServerSettings.of(model, store)
                    .at(host, port)
                    .secure(secure)
                    .log(this::log);
            settings = contacts.isPresent() ? settings.contacts(contacts.get()) : settings;
            settings = starts.isPresent() ? settings.limits(Limits.standard().startsAMinute(starts.get())) : settings;
            return lang.isPresent() ? settings.language(Language.of(lang.get())) : settings;
        } catch (IllegalArgumentException wrong) {
            throw new ParameterException(spec.commandLine(), wrong.getMessage());
        }
    }

    private void log(String line) {
        spec.commandLine().getErr().println(line);
    }
}
