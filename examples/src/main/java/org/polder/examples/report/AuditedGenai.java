package org.polder.examples.report;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import com.google.common.collect.ImmutableSortedSet;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.stream.IntStream;
import org.polder.genai2026.Genai2026;
import org.polder.tabulation.audit.Audit;
import org.polder.tabulation.audit.AuditedSurvey;
import org.polder.tabulation.audit.Grouping;
import org.polder.tabulation.audit.PublishedFigures;
import org.polder.tabulation.audit.json.AuditReader;
import org.polder.tabulation.audit.json.PublishedFiguresReader;

/** What the report's audit knows: its questionnaire as fielded, its groups, and what it published. */
public final class AuditedGenai {
    /** Groups by sector are called as the answers to its question are. */
    static final String SECTOR = "sector";

    private static final String PUBLISHED = "published-figures.json";
    private static final String AUDIT = "audit.json";
    private static final int SECTORS = 10;

    private AuditedGenai() {}

    /**
     * Gives the survey. The report counts who reached question 16; its tables group by work relation, by type of
     * organisation, and by sector, and one of them speaks of the public sector's own organisations apart.
     *
     * @return the survey
     */
    public static AuditedSurvey survey() {
        return AuditedSurvey.of(Genai2026.asFielded(), groupings()).everyoneReached("Q16");
    }

    /**
     * Gives the ways the report groups respondents, by the names in its figures.
     *
     * @return the groupings
     */
    public static ImmutableList<Grouping> groupings() {
        ImmutableMap.Builder<String, ImmutableSortedSet<Integer>> sectors = ImmutableMap.builder();
        IntStream.rangeClosed(1, SECTORS)
                .forEach(code -> sectors.put(String.valueOf(code), ImmutableSortedSet.of(code)));
        return ImmutableList.of(
                new Grouping(
                        "workRelation",
                        "Q1",
                        ImmutableMap.of(
                                "self-employed", ImmutableSortedSet.of(1),
                                "employer", ImmutableSortedSet.of(2),
                                "employee", ImmutableSortedSet.of(3),
                                "other", ImmutableSortedSet.of(4))),
                new Grouping(
                        "organisationType",
                        "Q2",
                        ImmutableMap.of(
                                "commercial", ImmutableSortedSet.of(1, 9),
                                "self-employed-commercial", ImmutableSortedSet.of(4),
                                "non-commercial", ImmutableSortedSet.of(2, 3, 6, 7, 8),
                                "self-employed-non-commercial", ImmutableSortedSet.of(5),
                                "other", ImmutableSortedSet.of(10),
                                "public-ngo", ImmutableSortedSet.of(3))),
                new Grouping(SECTOR, "Q5", sectors.build()));
    }

    /**
     * Gives what the report published.
     *
     * @return the figures that come with this jar
     */
    public static PublishedFigures published() {
        return PublishedFiguresReader.read(survey(), PUBLISHED, resource(PUBLISHED));
    }

    /**
     * Gives what the audit of these figures found. Making it takes minutes, so it comes with this jar.
     *
     * @return the audit
     */
    public static Audit audit() {
        return AuditReader.read(published(), AUDIT, resource(AUDIT));
    }

    private static String resource(String name) {
        try (InputStream input = AuditedGenai.class.getResourceAsStream(name)) {
            if (input == null) {
                throw new IllegalStateException("The jar lacks its resource " + name);
            }
            return new String(input.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException failure) {
            throw new UncheckedIOException("Cannot read " + name, failure);
        }
    }
}
