package org.polder.tabulation.audit.json;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSet;
import com.google.common.collect.ImmutableSortedSet;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.polder.problem.Place;
import org.polder.problem.Problem;
import org.polder.problem.ProblemsException;
import org.polder.tabulation.audit.AuditedSurvey;
import org.polder.tabulation.audit.AuditedVariable;
import org.polder.tabulation.audit.Claim;
import org.polder.tabulation.audit.Deviation;
import org.polder.tabulation.audit.GroupRef;
import org.polder.tabulation.audit.Measure;
import org.polder.tabulation.audit.MostChosen;
import org.polder.tabulation.audit.PublishedBase;
import org.polder.tabulation.audit.PublishedFigures;

/**
 * Reads published figures from JSON. The form is closed: a field it does not know is refused by name and line, and
 * reading reports all problems at once.
 *
 * <p>A base without a row stands for every row of a grid that claims speak of. A claim without a code is a mean over
 * rows. Of several counts of one open-ended option, the smaller tell what some respondents wrote.
 */
public final class PublishedFiguresReader {
    /** The resource beside this class that holds the JSON Schema (draft 2020-12) of the form. */
    public static final String SCHEMA = "published-figures.schema.json";

    private static final ImmutableSet<String> TOP = ImmutableSet.of(
            "source",
            "rounding",
            "bases",
            "claims",
            "mostChosen",
            "deviatingGroups",
            "external",
            "mappings",
            "sectorMapping");
    private static final ImmutableSet<String> CLAIM = ImmutableSet.of(
            "id",
            "figure",
            "question",
            "row",
            "code",
            "option",
            "group",
            "percent",
            "count",
            "groupN",
            "mark",
            "approximate",
            "qualifier");
    private static final ImmutableSet<String> BASE = ImmutableSet.of("figure", "question", "row", "n", "title");
    private static final ImmutableSet<String> MOST =
            ImmutableSet.of("figure", "question", "row", "group", "mostChosen", "percents", "withoutDontKnow");
    private static final ImmutableSet<String> DEVIATION =
            ImmutableSet.of("figure", "question", "row", "group", "options", "percents", "kind");

    private final AuditedSurvey survey;
    private final OptionNames names = new OptionNames();
    private final ClaimDecoder decoder;
    private final List<Problem> problems = new ArrayList<>();

    private PublishedFiguresReader(AuditedSurvey survey) {
        this.survey = survey;
        this.decoder = new ClaimDecoder(survey, names);
    }

    /**
     * Reads published figures.
     *
     * @param survey the survey they are about
     * @param source what to call the document in messages, such as a file's name
     * @param document the document
     * @return the figures
     * @throws ProblemsException with every problem, by line and id
     */
    public static PublishedFigures read(AuditedSurvey survey, String source, String document) {
        return new PublishedFiguresReader(survey).figures(source, NodeParser.parse(source, document));
    }

    /**
     * Reads published figures from a file.
     *
     * @param survey the survey they are about
     * @param file the file, in UTF-8
     * @return the figures
     * @throws IOException when reading fails
     * @throws ProblemsException with every problem, by line and id
     */
    public static PublishedFigures read(AuditedSurvey survey, Path file) throws IOException {
        return read(
                survey,
                String.valueOf(file.getFileName()),
                new String(Files.readAllBytes(file), StandardCharsets.UTF_8));
    }

    /**
     * Gives the JSON Schema of the form.
     *
     * @return the schema, as JSON
     */
    public static String schema() {
        try (InputStream resource = PublishedFiguresReader.class.getResourceAsStream(SCHEMA)) {
            if (resource == null) {
                throw new IllegalStateException("The jar lacks its resource " + SCHEMA);
            }
            return new String(resource.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException failure) {
            throw new UncheckedIOException("Cannot read the resource " + SCHEMA, failure);
        }
    }

    private PublishedFigures figures(String source, Node root) {
        Place place = Place.none().withSource(source);
        Optional<Entry> top = Entry.of(root, place, problems);
        if (top.isEmpty()) {
            throw new ProblemsException(source, problems);
        }
        top.get().allow(TOP);
        List<Entry> claimEntries = named(top.get().entries("claims"), "claim");
        claimEntries.forEach(this::learn);
        survey.variables().forEach(names::learnLabels);
        ImmutableList<Claim> claims = new ClaimsTogether(survey)
                .apply(claimEntries.stream()
                        .flatMap(entry -> claim(entry).stream())
                        .toList());
        ImmutableList<PublishedBase> bases = bases(top.get().entries("bases"), claims);
        ImmutableList<MostChosen> most = mostChosen(top.get().entries("mostChosen"));
        ImmutableList<Deviation> deviations = deviations(top.get().entries("deviatingGroups"));
        if (!problems.isEmpty()) {
            throw new ProblemsException(source, problems);
        }
        return new PublishedFigures(survey, claims, bases, most, deviations);
    }

    /** Gives every claim the id it has, for messages, and refuses one that stands twice. */
    private static List<Entry> named(List<Entry> entries, String kind) {
        Set<String> seen = new HashSet<>();
        List<Entry> named = new ArrayList<>();
        for (Entry entry : entries) {
            String id = entry.value("id").flatMap(Node::text).orElse(kind + " " + (named.size() + 1));
            Entry known = entry.named(id);
            if (!seen.add(id)) {
                known.problem("repeated-id", "The id '" + id + "' stands twice: give every claim its own");
            }
            named.add(known);
        }
        return named;
    }

    private void learn(Entry entry) {
        Optional<String> question = entry.value("question").flatMap(Node::text);
        Optional<Integer> code = entry.value("code").flatMap(Node::whole);
        Optional<String> option = entry.value("option").flatMap(Node::text);
        if (question.isPresent() && code.isPresent() && option.isPresent()) {
            String name = question.get()
                    + entry.value("row")
                            .flatMap(Node::whole)
                            .map(row -> "." + row)
                            .orElse("");
            survey.find(name).ifPresent(variable -> names.learn(variable, option.get(), code.get()));
        }
    }

    private Optional<Claim> claim(Entry entry) {
        entry.allow(CLAIM);
        return decoder.claim(entry, group(entry));
    }

    private List<Entry> group(Entry entry) {
        return entry.value("group").stream()
                .flatMap(node -> Entry.of(node, Place.none(), problems).stream())
                .toList();
    }

    private ImmutableList<PublishedBase> bases(List<Entry> entries, List<Claim> claims) {
        Set<String> claimed = new HashSet<>();
        claims.stream()
                .filter(claim -> !(claim.measure() instanceof Measure.MeanChosen))
                .forEach(claim -> claimed.addAll(claim.variables()));
        ImmutableList.Builder<PublishedBase> bases = ImmutableList.builder();
        Set<String> ids = new HashSet<>();
        for (Entry plain : entries) {
            String figure = plain.needed("figure");
            Entry entry = plain.named("n " + figure);
            entry.allow(BASE);
            List<String> of = new ArrayList<>();
            for (String question : entry.needed("question").split(";")) {
                List<AuditedVariable> variables = decoder.variables(entry, question.strip());
                variables.stream()
                        .map(AuditedVariable::name)
                        .filter(name -> variables.size() == 1 || claimed.contains(name))
                        .forEach(of::add);
            }
            Optional<Integer> n = entry.whole("n");
            if (n.isEmpty() || n.get() < 0) {
                entry.problem("negative-number", "Field 'n' is no number of respondents: give 0 or more");
            } else {
                String id = ids.add(figure) ? "n " + figure : "n " + figure + " (" + (ids.size() + 1) + ")";
                bases.add(new PublishedBase(id, figure, ImmutableList.copyOf(of), n.get()));
            }
        }
        return bases.build();
    }

    private ImmutableList<MostChosen> mostChosen(List<Entry> entries) {
        ImmutableList.Builder<MostChosen> all = ImmutableList.builder();
        int number = 0;
        for (Entry plain : entries) {
            String id = String.format("m%02d", ++number);
            Entry entry = plain.named(id);
            entry.allow(MOST);
            subject(entry, "mostChosen")
                    .filter(found -> !found.codes().isEmpty())
                    .ifPresent(found -> all.add(new MostChosen(
                            id,
                            entry.needed("figure"),
                            found.variable(),
                            found.group(),
                            found.codes(),
                            entry.flag("withoutDontKnow"))));
        }
        return all.build();
    }

    private ImmutableList<Deviation> deviations(List<Entry> entries) {
        ImmutableList.Builder<Deviation> all = ImmutableList.builder();
        int number = 0;
        for (Entry plain : entries) {
            String id = String.format("d%02d", ++number);
            Entry entry = plain.named(id);
            entry.allow(DEVIATION);
            Optional<Deviation.Kind> kind = kind(entry);
            Optional<Subject> subject = subject(entry, "options");
            if (kind.isPresent() && subject.isPresent()) {
                Subject found = subject.get();
                all.add(new Deviation(
                        id, entry.needed("figure"), found.variable(), found.group(), found.codes(), kind.get()));
            }
        }
        return all.build();
    }

    private static Optional<Deviation.Kind> kind(Entry entry) {
        String word = entry.needed("kind");
        return switch (word) {
            case "deviates_from_total" -> Optional.of(Deviation.Kind.FROM_TOTAL);
            case "below_50_no_switch" -> Optional.of(Deviation.Kind.BELOW_HALF);
            case "no_notable_deviation" -> Optional.of(Deviation.Kind.NONE);
            default -> {
                entry.problem(
                        "unknown-kind",
                        "There is no kind '" + word
                                + "'; it is deviates_from_total, below_50_no_switch or no_notable_deviation");
                yield Optional.empty();
            }
        };
    }

    private record Subject(String variable, Optional<GroupRef> group, ImmutableSortedSet<Integer> codes) {}

    private Optional<Subject> subject(Entry entry, String field) {
        List<AuditedVariable> variables = decoder.variables(entry, entry.needed("question"));
        List<Entry> groups = group(entry);
        Optional<GroupRef> group = decoder.group(entry, groups);
        if (variables.size() != 1 || group.isEmpty() && !groups.isEmpty()) {
            return Optional.empty();
        }
        List<Integer> codes = new ArrayList<>();
        for (Node option : entry.list(field)) {
            Optional<Integer> code = option.text().flatMap(label -> decoder.code(entry, variables.get(0), label));
            if (code.isEmpty()) {
                return Optional.empty();
            }
            codes.add(code.get());
        }
        return Optional.of(new Subject(variables.get(0).name(), group, ImmutableSortedSet.copyOf(codes)));
    }
}
