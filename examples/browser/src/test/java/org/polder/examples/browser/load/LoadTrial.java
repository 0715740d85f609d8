package org.polder.examples.browser.load;

import java.io.IOException;
import java.net.http.HttpClient;
import java.nio.file.Files;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;

/** Lets many respondents answer at once, and holds what is stored afterwards against what they sent. */
final class LoadTrial {
    private static final Duration TO_END = Duration.ofMinutes(5);

    private final LoadPlan plan;
    private final Latencies latencies = new Latencies();
    private final Incidents incidents = new Incidents();
    private final List<SimulatedRespondent> respondents = new ArrayList<>();
    private Duration atOnce = Duration.ZERO;

    private LoadTrial(LoadPlan plan) {
        this.plan = plan;
    }

    static LoadReport run(LoadPlan plan) throws IOException, InterruptedException {
        return new LoadTrial(plan).run();
    }

    private LoadReport run() throws IOException, InterruptedException {
        Files.createDirectories(plan.folder());
        ServedSurvey server = ServedSurvey.start(plan.program(), plan.store());
        try (server) {
            answer(server);
        }
        server.told().forEach(line -> incidents.fault("The server said: " + line));
        StoredAnswers stored = new StoredAnswers(plan);
        List<String> faults = new ArrayList<>(incidents.faults());
        faults.addAll(stored.faults(
                respondents.stream().map(SimulatedRespondent::sent).toList()));
        return new LoadReport(
                plan,
                atOnce,
                latencies.count(),
                latencies.within(0.5),
                latencies.within(0.99),
                latencies.within(1),
                incidents.brokenCount(),
                stored.answers(),
                faults);
    }

    private void answer(ServedSurvey server) throws InterruptedException {
        Pace pace = new Pace(plan.respondents(), plan.span());
        HttpClient client = HttpClient.newBuilder()
                .version(HttpClient.Version.HTTP_1_1)
                .connectTimeout(Duration.ofSeconds(30))
                .build();
        ExecutorService people = Executors.newFixedThreadPool(plan.respondents());
        try {
            for (int number = 1; number <= plan.respondents(); number++) {
                SimulatedRespondent respondent = new SimulatedRespondent(
                        Meant.draw(plan.seed(), number),
                        new Browser(client, server.address(), latencies, incidents),
                        pace,
                        incidents,
                        plan.seed());
                respondents.add(respondent);
                people.execute(respondent);
            }
            pace.awaitAllBegun();
            long start = System.nanoTime();
            killing(server);
            pace.isOver();
            people.shutdown();
            if (!people.awaitTermination(TO_END.toSeconds(), TimeUnit.SECONDS)) {
                incidents.fault("Not everybody was done " + TO_END.toSeconds() + " seconds later");
            }
            atOnce = Duration.ofNanos(pace.firstEnd() - start);
        } finally {
            people.shutdownNow();
            people.awaitTermination(TO_END.toSeconds(), TimeUnit.SECONDS);
        }
    }

    /** Lets the time pass, and kills the server now and then. */
    private void killing(ServedSurvey server) throws InterruptedException {
        long end = System.nanoTime() + plan.span().toNanos();
        for (int kill = 1; kill <= plan.kills(); kill++) {
            long left = end - System.nanoTime();
            TimeUnit.NANOSECONDS.sleep(left / (plan.kills() - kill + 2));
            incidents.goesDown();
            server.killAndRestart();
            incidents.isBack();
        }
        TimeUnit.NANOSECONDS.sleep(Math.max(0, end - System.nanoTime()));
    }
}
