package org.polder.analysis.paper;

import java.math.BigDecimal;
import java.util.Map;
import java.util.Optional;
import org.polder.condition.Day;
import org.polder.model.Computed;
import org.polder.model.DateQuestion;
import org.polder.model.Grid;
import org.polder.model.Item;
import org.polder.model.MultipleChoice;
import org.polder.model.MultipleGrid;
import org.polder.model.Notice;
import org.polder.model.NumberQuestion;
import org.polder.model.OpenPart;
import org.polder.model.OpenQuestion;
import org.polder.model.Ranking;
import org.polder.model.ScreenOut;
import org.polder.model.SingleChoice;

/** Says how a question is to be answered: how many options, from which number to which. */
record HowToAnswer(Phrases phrases) implements Item.Visitor<Optional<String>>, OpenPart.Visitor<String> {
    private static final int A_PAGE = 2_000;

    private Optional<String> say(String key, Map<String, String> values) {
        return Optional.of(phrases.say(key, values));
    }

    @Override
    public Optional<String> singleChoice(SingleChoice item) {
        return say("how.one", Map.of());
    }

    @Override
    public Optional<String> multipleChoice(MultipleChoice item) {
        return several("how", item.least(), item.most(), item.options().size());
    }

    private Optional<String> several(String kind, int least, int most, int all) {
        String end = least == most
                ? ".exactly"
                : most >= all ? least > 1 ? ".least" : ".any" : least > 1 ? ".between" : ".most";
        return say(kind + end, Map.of("least", String.valueOf(least), "most", String.valueOf(most)));
    }

    @Override
    public Optional<String> ranking(Ranking item) {
        return several("how.rank", item.least(), item.most(), item.options().size());
    }

    @Override
    public Optional<String> openQuestion(OpenQuestion item) {
        // Nobody writes more than a page on paper, so a bound beyond that is not worth a sentence.
        return item.longest() > A_PAGE
                ? Optional.empty()
                : say("how.text", Map.of("most", String.valueOf(item.longest())));
    }

    @Override
    public Optional<String> grid(Grid item) {
        return say("how.grid", Map.of());
    }

    @Override
    public Optional<String> multipleGrid(MultipleGrid item) {
        return item.most() >= item.scale().size()
                ? say("how.grid.any", Map.of())
                : say("how.grid.most", Map.of("most", String.valueOf(item.most())));
    }

    @Override
    public Optional<String> number(NumberQuestion item) {
        String range = range(item.least(), item.most(), item.decimals());
        // Whole numbers need not be told that they come in steps of one.
        return Optional.of(item.step()
                .filter(step -> item.decimals() > 0 || step.compareTo(BigDecimal.ONE) != 0)
                .map(step -> phrases.say("how.number.step", Map.of("range", range, "step", phrases.number(step))))
                .orElseGet(() -> phrases.say("how.number", Map.of("range", range))));
    }

    private String range(BigDecimal least, BigDecimal most, int decimals) {
        return phrases.counted(
                decimals == 0 ? "range" : "range.decimals",
                decimals,
                Map.of(
                        "least",
                        phrases.number(least),
                        "most",
                        phrases.number(most),
                        "decimals",
                        String.valueOf(decimals)));
    }

    @Override
    public Optional<String> date(DateQuestion item) {
        String earliest = item.earliest().map(this::day).orElse("");
        String latest = item.latest().map(this::day).orElse("");
        String end = item.earliest().isPresent()
                ? item.latest().isPresent() ? ".between" : ".earliest"
                : item.latest().isPresent() ? ".latest" : "";
        return say("how.date" + end, Map.of("earliest", earliest, "latest", latest));
    }

    private String day(Day day) {
        return DayWords.of(day, phrases);
    }

    @Override
    public Optional<String> notice(Notice item) {
        return Optional.empty();
    }

    @Override
    public Optional<String> computed(Computed item) {
        return Optional.empty();
    }

    @Override
    public Optional<String> screenOut(ScreenOut item) {
        return Optional.empty();
    }

    @Override
    public String words(OpenPart.Words part) {
        return "";
    }

    @Override
    public String number(OpenPart.Number part) {
        return range(part.least(), part.most(), part.decimals());
    }
}
