package org.polder.tabulation.findings;

import com.google.common.collect.ImmutableList;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Collectors;
import org.polder.tabulation.Break;
import org.polder.tabulation.Group;
import org.polder.tabulation.HiddenGroup;
import org.polder.tabulation.ReportingRule;
import org.polder.tabulation.TableResult;
import org.polder.tabulation.render.TableWords;
import org.polder.tabulation.source.Category;

/**
 * Says in sentences what a table shows, in Dutch or English: what groups chose most often, which groups deviate from
 * the total, which lie below or above a threshold, and which are too small to mention.
 *
 * <p>Sentences tell no more than the table: of groups that it leaves out only the name, of hidden cells nothing.
 */
public final class Findings {
    private final Sentences sentences;
    private final boolean withoutMissing;

    private Findings(Sentences sentences, boolean withoutMissing) {
        this.sentences = sentences;
        this.withoutMissing = withoutMissing;
    }

    /**
     * Begins with whole percents and groups called by their labels, "don't know" counted as an answer.
     *
     * @param words the words of the reader's language; English is spoken for one that is not Dutch
     * @return the writer of findings
     */
    public static Findings in(TableWords words) {
        return new Findings(Sentences.in(words), false);
    }

    /**
     * Sets what to call groups.
     *
     * @param names plurals for categories of breaks
     * @return this writer with those names
     */
    public Findings names(GroupNames names) {
        return new Findings(
                new Sentences(
                        sentences.table(), sentences.words(), names, sentences.decimals(), sentences.isAsPrinted()),
                withoutMissing);
    }

    /**
     * Leaves "don't know" and the like out of what is chosen most often; a sentence then says so.
     *
     * @return this writer over substantive answers
     */
    public Findings withoutMissing() {
        return new Findings(sentences, true);
    }

    /**
     * Sets the decimals of percentages.
     *
     * @param shown from 0 to 10
     * @return this writer with those decimals
     */
    public Findings decimals(int shown) {
        if (shown < 0 || shown > 10) {
            throw new IllegalArgumentException("A percentage has " + shown + " decimals: give 0 to 10");
        }
        return new Findings(
                new Sentences(sentences.table(), sentences.words(), sentences.names(), shown, sentences.isAsPrinted()),
                withoutMissing);
    }

    /**
     * Keeps the first capital of options, for labels that are names; without this "Often" is quoted as "often".
     *
     * @return this writer of labels as they are
     */
    public Findings labelsAsPrinted() {
        return new Findings(
                new Sentences(sentences.table(), sentences.words(), sentences.names(), sentences.decimals(), true),
                withoutMissing);
    }

    /**
     * Says what everyone together chose most often.
     *
     * @param table a table of a choice
     * @return one sentence
     */
    public String total(TableResult table) {
        Group total = table.total();
        if (Choice.exists(total, withoutMissing)) {
            Choice choice = Choice.of(total, withoutMissing, sentences);
            return sentences.sentence(sentences.say("total", table.variable(), choice.what(), choice.share()));
        }
        return sentences.sentence(sentences.say(Choice.isWithheld(total) ? "total.hidden" : "total.empty"));
    }

    /**
     * Says what the groups of a break chose most often, such as "Werkgevers kiezen het vaakst ‘vaak’ (46 %), zzp'ers ‘af
     * en toe’ (32 %)."; then which of them gave no answer, which are too small, and what does not count.
     *
     * @param table a table of a choice
     * @param by the name of one of its breaks
     * @return sentences
     */
    public ImmutableList<String> mostChosen(TableResult table, String by) {
        TableResult one = table.by(by);
        List<Group> groups = ordered(one, one.groups());
        List<Group> spoken = groups.stream()
                .filter(group -> Choice.exists(group, withoutMissing))
                .toList();
        List<Group> silent = groups.stream()
                .filter(group -> !Choice.exists(group, withoutMissing) && !Choice.isWithheld(group))
                .toList();
        ImmutableList.Builder<String> said = ImmutableList.builder();
        if (groups.isEmpty()) {
            said.add(sentences.sentence(noneShown(one)));
        }
        if (!spoken.isEmpty()) {
            said.add(sentences.sentence(mostChosen(one, spoken)));
        }
        if (!silent.isEmpty()) {
            said.add(sentences.sentence(sentences.say(
                    "silent",
                    sentences.listed(silent.stream().map(sentences::group).toList()))));
        }
        said.addAll(leftOut(one));
        if (!spoken.isEmpty()) {
            said.addAll(notCounted(one));
        }
        return said.build();
    }

    private String noneShown(TableResult table) {
        int least = table.plan().leastBase();
        return least > 1 ? sentences.say("none-large", least) : sentences.say("none-shown");
    }

    private String mostChosen(TableResult table, List<Group> groups) {
        List<Choice> choices = groups.stream()
                .map(group -> Choice.of(group, withoutMissing, sentences))
                .toList();
        boolean isSame = choices.stream().map(Choice::options).distinct().count() == 1;
        return groups.size() > 1 && isSame ? alike(table, groups, choices) : apart(table, groups, choices);
    }

    private String alike(TableResult table, List<Group> groups, List<Choice> choices) {
        List<String> members = new ArrayList<>();
        for (int i = 0; i < groups.size(); i++) {
            members.add(sentences.say(
                    "member", sentences.group(groups.get(i)), choices.get(i).share()));
        }
        String what = choices.get(0).what();
        return groups.size() == 2
                ? sentences.say("same.2", table.variable(), members.get(0), members.get(1), what)
                : sentences.say(
                        "same", table.variable(), sentences.number(groups.size()), what, sentences.listed(members));
    }

    private String apart(TableResult table, List<Group> groups, List<Choice> choices) {
        List<String> clauses = new ArrayList<>();
        for (int i = 0; i < groups.size(); i++) {
            String group = sentences.group(groups.get(i));
            Choice choice = choices.get(i);
            String subject = i == 0
                    ? sentences.say("most", table.variable(), group, choice.what())
                    : group + " " + choice.what();
            clauses.add(sentences.say("member", subject, choice.share()));
        }
        // A comma between clauses would read as one more in a list of tied options.
        boolean hasList = choices.stream().anyMatch(choice -> choice.options().size() > 2);
        return String.join(hasList ? "; " : ", ", clauses);
    }

    /** Break by break, and within a break in the order of the names. */
    private List<Group> ordered(TableResult table, List<Group> groups) {
        return groups.stream()
                .sorted(Comparator.comparingInt((Group group) ->
                                table.plan().breaks().indexOf(group.by().orElseThrow()))
                        .thenComparingInt(
                                group -> sentences.names().place(group.by().orElseThrow(), group.path())))
                .toList();
    }

    private List<String> leftOut(TableResult table) {
        List<String> said = new ArrayList<>();
        String small = names(table, HiddenGroup.Reason.SMALL_BASE);
        if (!small.isEmpty()) {
            said.add(sentences.sentence(sentences.say("left-out", table.plan().leastBase(), small)));
        }
        String withheld = names(table, HiddenGroup.Reason.DISCLOSURE);
        if (!withheld.isEmpty()) {
            said.add(sentences.sentence(sentences.say("left-out.protected", withheld)));
        }
        return said;
    }

    private String names(TableResult table, HiddenGroup.Reason reason) {
        List<String> names = table.hidden().stream()
                .filter(group -> group.reason() == reason)
                .map(group -> sentences.group(group.by(), group.path()))
                .collect(Collectors.toCollection(ArrayList::new));
        if (reason == HiddenGroup.Reason.DISCLOSURE) {
            ordered(table, table.groups()).stream()
                    .filter(group -> !Choice.exists(group, withoutMissing) && Choice.isWithheld(group))
                    .map(sentences::group)
                    .forEach(names::add);
        }
        return sentences.listed(names);
    }

    private List<String> notCounted(TableResult table) {
        List<Category> missing = table.variable().categories().stream()
                .filter(category -> !category.isSubstantive())
                .toList();
        if (!withoutMissing || missing.isEmpty()) {
            return List.of();
        }
        return List.of(sentences.sentence(
                sentences.say(missing.size() == 1 ? "not-counted.one" : "not-counted", sentences.quoted(missing))));
    }

    /**
     * Says how each group that deviates by a rule does so: by another most-chosen option, or else by the option whose
     * share is farthest from the total's.
     *
     * @param table a table of a choice, with breaks
     * @param rule what counts as a deviation; it also says whether "don't know" is looked at
     * @return a sentence a group, or one that there is none
     */
    public ImmutableList<String> deviating(TableResult table, ReportingRule rule) {
        Deviation deviation = new Deviation(table, rule, sentences);
        ImmutableList<String> said = table.reported(rule).stream()
                .flatMap(group -> deviation.sentence(group).stream())
                .collect(ImmutableList.toImmutableList());
        if (!said.isEmpty()) {
            return said;
        }
        int least = Math.max(rule.leastBase(), table.plan().leastBase());
        return ImmutableList.of(sentences.sentence(
                table.groups().isEmpty()
                        ? noneShown(table)
                        : least > 1 ? sentences.say("alike", least) : sentences.say("alike.any")));
    }

    /**
     * Names the groups whose joint share of some options stays below a threshold, such as "Minder dan 50 % kiest ‘geen
     * overstap’ onder werkgevers (48 %)."
     *
     * @param table a table of a single choice
     * @param codes the options added up
     * @param percent the threshold in percent; a share equal to it is not below
     * @return one sentence
     */
    public String below(TableResult table, Collection<Integer> codes, int percent) {
        return outlying("below", table, table.below(codes, percent), codes, percent);
    }

    /**
     * Names the groups whose joint share of some options passes a threshold.
     *
     * @param table a table of a single choice
     * @param codes the options added up
     * @param percent the threshold in percent; a share equal to it is not above
     * @return one sentence
     */
    public String above(TableResult table, Collection<Integer> codes, int percent) {
        return outlying("above", table, table.above(codes, percent), codes, percent);
    }

    private String outlying(String key, TableResult table, List<Group> groups, Collection<Integer> codes, int percent) {
        String threshold = percent + "\u00a0%";
        String what = sentences.either(table.variable().categories().stream()
                .filter(category -> codes.contains(category.code()))
                .toList());
        if (table.groups().isEmpty()) {
            return sentences.sentence(noneShown(table));
        }
        if (groups.isEmpty()) {
            return sentences.sentence(sentences.say(key + ".none", threshold, what));
        }
        List<String> members = ordered(table, groups).stream()
                .map(group -> sentences.say("member", sentences.group(group), sentences.percent(group.net(codes))))
                .toList();
        return sentences.sentence(sentences.say(key, threshold, what, sentences.listed(members)));
    }

    /**
     * Calls a group by its name in sentences.
     *
     * @param by the break
     * @param path the group's category of each choice of the break
     * @return the plural given for it, or words made of its label
     */
    public String name(Break by, List<Category> path) {
        return sentences.group(by, path);
    }
}
