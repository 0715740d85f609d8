package org.polder.tabulation.spark;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.google.common.collect.ImmutableMap;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.polder.answer.Missing;
import org.polder.problem.Place;
import org.polder.problem.Problem;
import org.polder.tabulation.TableSuite;
import org.polder.tabulation.flat.Codebook;
import org.polder.tabulation.source.Scan;
import org.polder.tabulation.source.Schema;

class ShippedTest {
    @Test
    void a_scan_with_every_kind_of_filter_and_derived_variable_arrives_as_it_was_sent() {
        Scan scan = TableSuite.scan();

        assertThat(Shipped.read(Shipped.bytes(scan), Scan.class)).isEqualTo(scan);
    }

    /** Layouts have types of Spark, which want jars that only the profile "full" brings. */
    @Test
    @Tag("full")
    void a_codebook_with_every_way_of_storing_arrives_as_it_was_sent() {
        for (Layout layout : List.of(Layout.texts(), Layout.typed())) {
            Codebook sent = layout.codebook();
            Codebook arrived = Shipped.read(Shipped.bytes(sent), Codebook.class);

            assertThat(arrived.schema().variables()).isEqualTo(sent.schema().variables());
            assertThat(arrived.stored()).isEqualTo(sent.stored());
            assertThat(arrived.absences()).isEqualTo(sent.absences());
            assertThat(arrived.blank()).isEqualTo(sent.blank());
            assertThat(arrived.reached()).isEqualTo(sent.reached());
            assertThat(arrived.respondent()).isEqualTo(sent.respondent());
        }
    }

    @Test
    void a_problem_arrives_with_all_parts_of_its_place() {
        Place place = Place.item("Q1").withSource("people").withLine(7).withRespondent("r1");
        Problem problem = Problem.error("cell", place, "Wrong").with(Map.of("found", "3"));

        assertThat(Shipped.read(Shipped.bytes(problem), Problem.class)).isEqualTo(problem);
    }

    @Test
    void what_arrives_is_checked_by_its_constructor_again() {
        Codebook empty = new Codebook(
                Schema.of(List.of()),
                ImmutableMap.of(),
                ImmutableMap.of(),
                Missing.NOT_ASKED,
                Optional.empty(),
                Optional.empty());
        PackedRecord packed = PackedRecord.of(empty);
        packed.components().set(3, Missing.REFUSED);

        assertThatThrownBy(() -> Shipped.read(Shipped.bytes(packed), Codebook.class))
                .isInstanceOf(UncheckedIOException.class)
                .rootCause()
                .hasMessageContaining(
                        "An empty cell cannot stand for REFUSED: it is not asked, not reached or left open");
    }
}
