package org.polder.tabulation.audit;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import com.google.common.collect.ImmutableSortedSet;
import java.util.List;
import java.util.Optional;

/** A small survey to publish figures about: Q1 makes the groups, Q2 is a single choice, Q3 is put to who chose Q2 = 1. */
final class Surveys {
    static final Grouping WORK = new Grouping(
            "work", "Q1", ImmutableMap.of("self", ImmutableSortedSet.of(1), "staff", ImmutableSortedSet.of(2)));
    static final GroupRef SELF = new GroupRef("work", "self", "self-employed");
    static final GroupRef STAFF = new GroupRef("work", "staff", "staff");
    static final AuditedSurvey SURVEY = AuditedSurvey.of(
            List.of(
                    AuditedVariable.single("Q1", option(1), option(2)),
                    AuditedVariable.single("Q2", option(1), option(2), AuditedOption.missing(3, "don't know")),
                    AuditedVariable.single("Q3", option(1), option(2)).askedIf(Gate.chose("Q2", 1)),
                    AuditedVariable.multiple("Q4", 2, option(1), option(2), option(3))),
            List.of(WORK));

    private Surveys() {}

    private static AuditedOption option(int code) {
        return AuditedOption.of(code, "option " + code);
    }

    static Claim claim(String id, String variable, int code, Stated stated) {
        return new Claim(
                id,
                "fig",
                new Measure.Chosen(variable, ImmutableSortedSet.of(code)),
                Optional.empty(),
                stated,
                Optional.empty(),
                "option " + code);
    }

    static Claim claim(String id, String variable, int code, GroupRef group, Stated stated) {
        Claim total = claim(id, variable, code, stated);
        return new Claim(id, "fig", total.measure(), Optional.of(group), stated, Optional.empty(), total.option());
    }

    static PublishedBase base(String variable, int n) {
        return new PublishedBase("n " + variable, "fig " + variable, ImmutableList.of(variable), n);
    }

    static PublishedFigures figures(Statement... statements) {
        return new PublishedFigures(
                SURVEY,
                only(Claim.class, statements),
                only(PublishedBase.class, statements),
                only(MostChosen.class, statements),
                only(Deviation.class, statements));
    }

    private static <T extends Statement> ImmutableList<T> only(Class<T> kind, Statement... statements) {
        return List.of(statements).stream()
                .filter(kind::isInstance)
                .map(kind::cast)
                .collect(ImmutableList.toImmutableList());
    }
}
