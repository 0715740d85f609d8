package org.polder.examples.guide;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import com.google.common.collect.ImmutableSortedSet;
import java.nio.file.Path;
import java.util.List;
import org.polder.name.Language;
import org.polder.tabulation.audit.Audit;
import org.polder.tabulation.audit.AuditText;
import org.polder.tabulation.audit.AuditedOption;
import org.polder.tabulation.audit.AuditedSurvey;
import org.polder.tabulation.audit.AuditedVariable;
import org.polder.tabulation.audit.Gate;
import org.polder.tabulation.audit.Grouping;
import org.polder.tabulation.audit.PublishedFigures;
import org.polder.tabulation.audit.Synthesis;
import org.polder.tabulation.audit.SyntheticRespondent;
import org.polder.tabulation.audit.json.PublishedFiguresReader;

/** The code of the chapter on auditing published figures. */
final class AuditingChapter {
    private AuditingChapter() {}

    static void run(Path folder) {
        // guide: audit
        AuditedVariable work =
                AuditedVariable.single("Q1", AuditedOption.of(1, "zzp'er"), AuditedOption.of(2, "in loondienst"));
        AuditedVariable use = AuditedVariable.single("Q2", AuditedOption.of(1, "ja"), AuditedOption.of(2, "nee"));
        AuditedVariable often = AuditedVariable.single("Q3", AuditedOption.of(1, "vaak"), AuditedOption.of(2, "zelden"))
                .askedIf(Gate.chose("Q2", 1));
        Grouping groups = new Grouping("work", "Q1", ImmutableMap.of("zzp", ImmutableSortedSet.of(1)));
        AuditedSurvey survey = AuditedSurvey.of(List.of(work, use, often), List.of(groups));
        PublishedFigures figures = PublishedFiguresReader.read(survey, "figures.json", """
                {"claims": [
                  {"id": "c1", "figure": "fig-1", "question": "Q1", "code": 1, "option": "zzp'er", "count": 13},
                  {"id": "c2", "figure": "fig-2", "question": "Q2", "code": 1, "option": "ja", "percent": 39,
                   "group": {"variable": "work", "category": "zzp", "label": "zzp'ers"}},
                  {"id": "c3", "figure": "fig-2", "question": "Q2", "code": 1, "option": "ja", "percent": 50},
                  {"id": "c4", "figure": "fig-3", "question": "Q3", "code": 1, "option": "vaak", "percent": 30}],
                 "bases": [{"figure": "fig-2", "question": "Q1;Q2", "n": 20}]}
                """);
        Audit audit = Audit.of(figures);
        System.out.print(AuditText.plain(audit, Language.EN));
        // guide: end

        // guide: synthesis
        ImmutableList<SyntheticRespondent> respondents =
                Synthesis.of(figures, audit.others(), List.of(), 20, 2026).orElseThrow();
        System.out.println(respondents.size() + " respondents give all but "
                + audit.fewestWrong().get(0).id());
        // guide: end
    }
}
