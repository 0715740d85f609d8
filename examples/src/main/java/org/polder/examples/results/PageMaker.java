package org.polder.examples.results;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import com.google.common.collect.ImmutableMultimap;
import java.time.Clock;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.Map;
import java.util.Optional;
import org.polder.examples.report.Comparisons;
import org.polder.examples.report.Report;
import org.polder.problem.ProblemsException;
import org.polder.tabulation.source.Filter;
import org.polder.tabulation.source.ResponseSource;

/**
 * Makes the pages, whoever asks for them.
 *
 * @param data what all pages are made of
 * @param clock tells the time
 * @param zone where a day begins
 */
record PageMaker(ResultsData data, Clock clock, ZoneId zone) {

    /** Who reads: their words, and the word their forms must hold. */
    record Reader(ResultsWords words, String csrf) {}

    private ResultsFrame frame(Reader reader, String here, long respondents) {
        return new ResultsFrame(
                survey(),
                here,
                reader.csrf(),
                true,
                respondents,
                reader.words().moment(clock.instant().atZone(zone)));
    }

    private String survey() {
        return data.questionnaire().id() + " " + data.questionnaire().version();
    }

    private String page(Reader reader, String here, Snapshot snapshot, Map<String, Object> more) {
        return new Templates(reader.words())
                .page(here, frame(reader, here, snapshot.interviews().size()), more);
    }

    String login(Reader reader, String problem) {
        return new Templates(reader.words())
                .page(
                        "login",
                        new ResultsFrame(survey(), "login", reader.csrf(), false, 0, ""),
                        Map.of("problem", problem));
    }

    String overview(Reader reader) {
        return monitoring(reader, "overview");
    }

    String monitoring(Reader reader) {
        return monitoring(reader, "monitoring");
    }

    private String monitoring(Reader reader, String here) {
        Snapshot snapshot = data.now();
        Monitoring monitoring =
                new MonitoringMaker(snapshot, PageNames.of(data, reader.words()), zone, clock.instant()).monitoring();
        return page(reader, here, snapshot, Map.of("monitoring", monitoring));
    }

    String figures(Reader reader, ImmutableMultimap<String, String> asked) {
        Snapshot snapshot = data.now();
        FiguresPage figures =
                FigureTables.of(data, snapshot, reader.words(), asked).page();
        return page(reader, "figures", snapshot, Map.of("figures", figures));
    }

    String open(Reader reader, OpenChoice choice) {
        Snapshot snapshot = data.now();
        OpenPage open = new OpenAnswerList(data, snapshot, reader.words(), choice).page();
        return page(reader, "open", snapshot, Map.of("open", open));
    }

    /** Keeps the codes typed for one answer; nothing happens when nobody answered so. */
    String code(Reader reader, OpenChoice choice, String respondent, String typed, int had) {
        Snapshot snapshot = data.now();
        OpenAnswerList list = new OpenAnswerList(data, snapshot, reader.words(), choice);
        list.place(data.places(snapshot, reader.words()))
                .filter(place -> ResultsData.texts(snapshot)
                        .getOrDefault(place.name(), ImmutableMap.of())
                        .containsKey(respondent))
                .ifPresent(place -> data.coding().give(place, respondent, typed, data.labels(reader.words())));
        return open(reader, choice.goOnAt(list.index(respondent, had)));
    }

    String comparisons(Reader reader) {
        Snapshot snapshot = data.now();
        return page(
                reader,
                "comparisons",
                snapshot,
                Map.of("known", data.isGenai(), "comparisons", compared(snapshot, reader.words())));
    }

    private Optional<Comparisons> compared(Snapshot snapshot, ResultsWords words) {
        if (!data.isGenai()) {
            return Optional.empty();
        }
        ResponseSource source = data.source(snapshot, words, false);
        long[] counted = {0};
        source.forEach(respondent -> counted[0] += respondent.hasReached(Report.INCLUSION) ? 1 : 0);
        if (counted[0] < Monitoring.LEAST_BASE) {
            return Optional.empty();
        }
        try {
            return Optional.of(Comparisons.over(source, Filter.reached(Report.INCLUSION), words.report()));
        } catch (ProblemsException nobodyThere) {
            // The first respondents may all be outside the groups that others counted.
            return Optional.empty();
        }
    }

    String exports(Reader reader) {
        return page(
                reader,
                "export",
                data.now(),
                Map.of(
                        "kinds",
                        Arrays.stream(ExportKind.values())
                                .map(ExportKind::name)
                                .collect(ImmutableList.toImmutableList())));
    }

    Exports.Download export(Reader reader, ExportKind kind, ImmutableMultimap<String, String> asked) {
        return kind.of(new Exports(data, data.now(), reader.words()), asked);
    }
}
