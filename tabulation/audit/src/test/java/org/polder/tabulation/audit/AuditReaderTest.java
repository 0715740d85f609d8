package org.polder.tabulation.audit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.polder.tabulation.audit.Surveys.SELF;
import static org.polder.tabulation.audit.Surveys.base;
import static org.polder.tabulation.audit.Surveys.claim;
import static org.polder.tabulation.audit.Surveys.figures;

import org.junit.jupiter.api.Test;
import org.polder.problem.ProblemsException;
import org.polder.tabulation.audit.json.AuditJson;
import org.polder.tabulation.audit.json.AuditReader;

class AuditReaderTest {
    private static final PublishedFigures FIGURES = figures(
            base("Q2", 39),
            claim("a", "Q2", 1, Stated.percent("40")),
            claim("b", "Q2", 1, Stated.percent("40")),
            claim("c", "Q1", 1, Stated.count(13)),
            claim("d", "Q2", 2, SELF, Stated.percent("39")));

    @Test
    void an_audit_comes_back_as_it_was_written() {
        Audit audit = Audit.of(FIGURES);
        assertThat(audit.contradictions()).hasSizeGreaterThan(1);

        assertThat(AuditReader.read(FIGURES, "audit.json", AuditJson.of(audit))).isEqualTo(audit);
    }

    @Test
    void what_the_figures_do_not_have_is_reported_by_line_all_at_once() {
        assertThatThrownBy(() -> AuditReader.read(FIGURES, "audit.json", """
                        {"statements": 5, "fewestWrong": ["z"],
                         "contradictions": [{"statements": ["a", "n Q3"], "repeats": [],
                          "arithmetic": {"nl": "x"},
                          "repairs": [{"id": "a", "percent": 140}, {"id": "y", "percent": 4}],
                          "roundings": ["upwards"]}]}
                        """))
                .isInstanceOf(ProblemsException.class)
                .hasMessageContainingAll("line 1", "There is no statement 'z' among the published figures.")
                .hasMessageContainingAll("line 2", "There is no statement 'n Q3'")
                .hasMessageContaining("Did you mean 'n Q2'?")
                .hasMessageContainingAll("line 3", "Field 'en' is missing")
                .hasMessageContainingAll("line 4", "A share of 140 % is impossible")
                .hasMessageContainingAll("line 4", "There is no statement 'y'")
                .hasMessageContainingAll("line 5", "There is no way of rounding 'upwards'");
    }
}
