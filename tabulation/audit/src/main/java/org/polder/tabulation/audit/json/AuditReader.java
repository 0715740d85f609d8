package org.polder.tabulation.audit.json;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import com.google.common.collect.ImmutableSet;
import com.google.common.collect.Maps;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.polder.problem.Place;
import org.polder.problem.Problem;
import org.polder.problem.ProblemsException;
import org.polder.problem.Suggestion;
import org.polder.tabulation.audit.Audit;
import org.polder.tabulation.audit.Claim;
import org.polder.tabulation.audit.Contradiction;
import org.polder.tabulation.audit.PublishedBase;
import org.polder.tabulation.audit.PublishedFigures;
import org.polder.tabulation.audit.Rounding;
import org.polder.tabulation.audit.Stated;
import org.polder.tabulation.audit.Statement;

/** Reads an audit that {@link AuditJson} wrote, so that it need not be made again for every reader of it. */
public final class AuditReader {
    private static final ImmutableSet<String> TOP = ImmutableSet.of("statements", "fewestWrong", "contradictions");
    private static final ImmutableSet<String> CONTRADICTION =
            ImmutableSet.of("statements", "repeats", "arithmetic", "repairs", "roundings");
    private static final ImmutableSet<String> REPAIR =
            ImmutableSet.of("id", "instead", "percent", "count", "groupN", "n");

    private final PublishedFigures figures;
    private final ImmutableMap<String, Statement> byId;
    private final ImmutableMap<String, Rounding> roundings = Maps.uniqueIndex(
            List.of(Rounding.values()),
            rounding -> rounding.name().toLowerCase(Locale.ROOT).replace('_', ' '));
    private final List<Problem> problems = new ArrayList<>();

    private AuditReader(PublishedFigures figures) {
        this.figures = figures;
        this.byId = Maps.uniqueIndex(figures.statements(), Statement::id);
    }

    /**
     * Reads an audit.
     *
     * @param figures what it is about
     * @param source what to call the document in messages, such as a file's name
     * @param document the document
     * @return the audit
     * @throws ProblemsException with every problem by line, such as an id that is not among the figures
     */
    public static Audit read(PublishedFigures figures, String source, String document) {
        return new AuditReader(figures).audit(source, NodeParser.parse(source, document));
    }

    private Audit audit(String source, Node root) {
        Optional<Entry> top = Entry.of(root, Place.none().withSource(source), problems);
        ImmutableList.Builder<Contradiction> contradictions = ImmutableList.builder();
        List<Statement> wrong = new ArrayList<>();
        top.ifPresent(entry -> {
            entry.allow(TOP);
            wrong.addAll(statements(entry, "fewestWrong"));
            entry.entries("contradictions").forEach(one -> contradictions.add(contradiction(one)));
        });
        if (!problems.isEmpty()) {
            throw new ProblemsException(source, problems);
        }
        return new Audit(figures, contradictions.build(), ImmutableList.copyOf(wrong));
    }

    private Contradiction contradiction(Entry entry) {
        entry.allow(CONTRADICTION);
        Optional<Entry> said = entry.value("arithmetic").flatMap(node -> Entry.of(node, Place.none(), problems));
        return new Contradiction(
                statements(entry, "statements"),
                statements(entry, "repeats"),
                new Contradiction.Said(
                        said.map(texts -> texts.needed("nl")).orElse(""),
                        said.map(texts -> texts.needed("en")).orElse("")),
                entry.entries("repairs").stream()
                        .flatMap(repair -> repair(repair).stream())
                        .collect(ImmutableList.toImmutableList()),
                ImmutableSet.copyOf(named(entry, "roundings", roundings, "way of rounding")));
    }

    private ImmutableList<Statement> statements(Entry entry, String field) {
        return named(entry, field, byId, "statement");
    }

    /** The things that a list names; a name that stands for nothing is a problem. */
    private <T> ImmutableList<T> named(Entry entry, String field, ImmutableMap<String, T> known, String kind) {
        ImmutableList.Builder<T> found = ImmutableList.builder();
        for (Node node : entry.list(field)) {
            String name = node.text().orElse("");
            T one = known.get(name);
            if (one == null) {
                entry.problem(node, "unknown-" + kind.replace(' ', '-'), unknown(kind, name, known));
            } else {
                found.add(one);
            }
        }
        return found.build();
    }

    private static String unknown(String kind, String name, ImmutableMap<String, ?> known) {
        return "There is no " + kind + " '" + name + "' among the published figures."
                + Suggestion.sentence(name, known.keySet());
    }

    private Optional<Contradiction.Repair> repair(Entry entry) {
        entry.allow(REPAIR);
        String id = entry.needed("id");
        Optional<Statement> statement = Optional.ofNullable(byId.get(id));
        if (statement.isEmpty()) {
            entry.problem("unknown-statement", unknown("statement", id, byId));
        }
        return statement
                .flatMap(one -> instead(entry, one))
                .map(other -> new Contradiction.Repair(byId.get(id), other));
    }

    private Optional<Statement> instead(Entry entry, Statement statement) {
        if (statement instanceof PublishedBase base) {
            return entry.whole("n").map(n -> new PublishedBase(base.id(), base.figure(), base.of(), n));
        }
        if (!(statement instanceof Claim claim)) {
            entry.problem("no-number", "'" + statement.id() + "' has no number to repair: leave it out");
            return Optional.empty();
        }
        return ClaimDecoder.stated(entry)
                .map(numbers -> claim.with(new Stated(
                        numbers.percent(),
                        numbers.count(),
                        numbers.groupSize(),
                        claim.stated().approximate(),
                        claim.stated().qualifier())));
    }
}
