package org.polder.examples.browser.load;

import com.google.common.collect.ImmutableListMultimap;
import com.google.common.collect.ImmutableSet;
import java.util.LinkedHashSet;
import java.util.Random;
import java.util.Set;
import org.polder.examples.browser.Entries;
import org.polder.name.ItemId;

/**
 * Somebody who answers page after page. When an answer of the server does not come, they send the same again or look
 * where they were, with the cookie they have.
 */
final class SimulatedRespondent implements Runnable {
    private static final String SURVEY = "/survey";
    private static final int MOST_FORMS = 200;
    private static final int PATIENCE = 300;
    private static final int LEAST_OFTEN = 4;

    private final Meant meant;
    private final Browser browser;
    private final Pace pace;
    private final Incidents incidents;
    private final Random random;
    private final Set<ItemId> acknowledged = new LinkedHashSet<>();
    private int uncertainStarts;
    private int waited;
    private boolean done;

    SimulatedRespondent(Meant meant, Browser browser, Pace pace, Incidents incidents, long seed) {
        this.meant = meant;
        this.browser = browser;
        this.pace = pace;
        this.incidents = incidents;
        this.random = new Random(seed * 31 + meant.number());
    }

    Sent sent() {
        return new Sent(meant, ImmutableSet.copyOf(acknowledged), done, uncertainStarts);
    }

    @Override
    public void run() {
        try {
            pace.arrive(random);
            SeenPage page = begin();
            pace.begins();
            for (int forms = 0; page.asks() && forms < MOST_FORMS; forms++) {
                if (page.name().equals("close")) {
                    pace.readLastPage(random);
                }
                pace.think(random);
                page = answer(page);
            }
            pace.ends();
            done = page.path().equals("/done");
            if (!done) {
                incidents.fault("Respondent " + meant.number() + " ended at " + page.path() + " " + page.name() + " "
                        + page.errors());
            }
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            incidents.fault("Respondent " + meant.number() + " was not done in time");
        }
    }

    private SeenPage begin() throws InterruptedException {
        while (true) {
            try {
                SeenPage welcome = browser.get("/");
                uncertainStarts++;
                String next = browser.send(
                        "/start",
                        ImmutableListMultimap.<String, String>builder()
                                .putAll(welcome.hidden())
                                .put("language", random.nextBoolean() ? "nl" : "en")
                                .build());
                uncertainStarts--;
                return look(next);
            } catch (Browser.Broken unknown) {
                waitAWhile();
            }
        }
    }

    private SeenPage look(String path) throws InterruptedException {
        while (true) {
            try {
                return browser.get(path);
            } catch (Browser.Broken unknown) {
                waitAWhile();
            }
        }
    }

    /** The longer nothing comes, the less often people try. */
    private void waitAWhile() throws InterruptedException {
        int patience = PATIENCE << Math.min(LEAST_OFTEN, waited++);
        Thread.sleep(patience + random.nextInt(patience));
    }

    private SeenPage answer(SeenPage page) throws InterruptedException {
        ImmutableListMultimap<String, String> form = filled(page);
        while (true) {
            try {
                String next = browser.send(SURVEY, form);
                waited = 0;
                SeenPage after = look(next);
                if (!after.errors().isEmpty()) {
                    incidents.fault(
                            "Respondent " + meant.number() + " was refused at " + page.name() + ": " + after.errors());
                } else {
                    page.items().forEach(item -> acknowledged.add(ItemId.of(item)));
                }
                return after;
            } catch (Browser.Broken unknown) {
                waitAWhile();
                if (random.nextBoolean()) {
                    return look(SURVEY);
                }
            }
        }
    }

    private ImmutableListMultimap<String, String> filled(SeenPage page) {
        ImmutableListMultimap.Builder<String, String> form = ImmutableListMultimap.builder();
        form.putAll(page.hidden());
        page.items().forEach(item -> form.putAll(Entries.of(ItemId.of(item), meant.answer(item))));
        return form.put("action", "next").build();
    }
}
