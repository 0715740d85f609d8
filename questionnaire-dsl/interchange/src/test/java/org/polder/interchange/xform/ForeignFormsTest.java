package org.polder.interchange.xform;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.google.common.collect.ImmutableSortedSet;
import java.io.ByteArrayInputStream;
import java.io.InputStream;
import java.io.SequenceInputStream;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.polder.condition.Comparison;
import org.polder.condition.Condition;
import org.polder.condition.Day;
import org.polder.interchange.Imported;
import org.polder.model.Item;
import org.polder.model.MultipleChoice;
import org.polder.model.Notice;
import org.polder.model.NumberQuestion;
import org.polder.model.Questionnaire;
import org.polder.name.ItemId;
import org.polder.name.Language;
import org.polder.name.TextKey;
import org.polder.problem.ProblemsException;

/** Forms that other tools wrote, or that nobody should have written. */
class ForeignFormsTest {
    private static final ItemId CHILD = ItemId.of("child");
    private static final ItemId AGE = ItemId.of("age");

    private static String form(String binds, String controls) {
        return """
                <h:html xmlns="http://www.w3.org/2002/xforms" xmlns:h="http://www.w3.org/1999/xhtml"
                        xmlns:jr="http://openrosa.org/javarosa">
                  <h:head>
                    <h:title>A form</h:title>
                    <model>
                      <itext>
                        <translation lang="English (en)" default="true()">
                          <text id="child"><value>Have you <output value="/house/name"/>, children?</value></text>
                        </translation>
                        <translation lang="Nederlands (nl)">
                          <text id="child"><value>Hebt u kinderen?</value></text>
                        </translation>
                      </itext>
                      <instance>
                        <house id="household" version="2024">
                          <name/>
                          <child/>
                          <family><age/><born/><tools/></family>
                          <target/>
                          <note/>
                        </house>
                      </instance>
                      <bind nodeset="/house/name" type="string"/>
                      <bind nodeset="/house/child" type="select1" required="true()"/>
                      <bind nodeset="/house/family/age" type="int" constraint=". &gt;= 0 and . &lt;= 40"/>
                      <bind nodeset="/house/family/born" type="date"/>
                      <bind nodeset="/house/family/tools" type="select"/>
                      %s
                    </model>
                  </h:head>
                  <h:body>
                    <input ref="/house/name"><label>Your {name}</label></input>
                    <select1 ref="/house/child">
                      <label ref="jr:itext('child')"/>
                      <item><label>Yes</label><value>yes</value></item>
                      <item><label>No</label><value>no</value></item>
                    </select1>
                    <group ref="/house/family">
                      <label>Family</label>
                      <input ref="/house/family/age"><label>Age</label><hint>In years</hint></input>
                      <input ref="/house/family/born"><label>Born</label></input>
                      <select ref="/house/family/tools">
                        <label>Tools</label>
                        <item><label>Pen</label><value>1</value></item>
                        <item><label>Saw</label><value>2</value></item>
                        <item><label>Lathe</label><value>7</value></item>
                      </select>
                    </group>
                    <input ref="/house/target"><label>Target</label></input>
                    %s
                  </h:body>
                </h:html>
                """.formatted(binds, controls);
    }

    private static Imported relevant(String expression) {
        String escaped = expression.replace("&", "&amp;").replace("<", "&lt;").replace("\"", "&quot;");
        return XForms.read("a.xml", form("<bind nodeset='/house/target' relevant=\"" + escaped + "\"/>", ""));
    }

    private static Condition condition(String expression) {
        Imported imported = relevant(expression);
        assertThat(imported.losses().stream().filter(loss -> loss.code().equals("routing")))
                .isEmpty();
        return target(imported).askedIf();
    }

    private static Item target(Imported imported) {
        return imported.manuscript().questionnaire().item(ItemId.of("target")).orElseThrow();
    }

    private static Condition child(int code) {
        return new Condition.CodeIn(CHILD, ImmutableSortedSet.of(code));
    }

    private static Condition age(Comparison comparison, int number) {
        return new Condition.NumberIs(AGE, comparison, BigDecimal.valueOf(number));
    }

    @Test
    void a_form_is_read_with_its_names_languages_and_pages() {
        Imported imported = XForms.read("a.xml", form("", ""));

        Questionnaire read = imported.manuscript().questionnaire();
        assertThat(read.id()).isEqualTo("household");
        assertThat(read.version()).isEqualTo("2024");
        assertThat(read.languages()).containsExactly(Language.EN, Language.NL);
        assertThat(read.pages().stream().map(page -> page.name())).containsExactly("page-1", "family", "page-3");
        assertThat(read.wording(Language.NL, TextKey.of("child.text")).pattern())
                .isEqualTo("Hebt u kinderen?");
        assertThat(read.wording(Language.EN, TextKey.of("child.text")).pattern())
                .isEqualTo("Have you {name}, children?");
        assertThat(read.wording(Language.EN, TextKey.of("name.text")).pattern()).isEqualTo("Your {{name}}");
        NumberQuestion age = (NumberQuestion) read.item(AGE).orElseThrow();
        assertThat(age.least()).isEqualTo("0");
        assertThat(age.most()).isEqualTo("40");
        assertThat(age.asking().required()).isFalse();
        assertThat(read.item(CHILD).orElseThrow().asking().required()).isTrue();
        MultipleChoice tools = (MultipleChoice) read.item(ItemId.of("tools")).orElseThrow();
        assertThat(tools.options().stream().map(option -> option.code())).containsExactly(1, 2, 7);
    }

    @Test
    void values_that_are_words_are_numbered_and_that_is_told() {
        Imported imported = XForms.read("a.xml", form("", ""));

        assertThat(imported.losses().stream().map(Object::toString))
                .containsExactly("a.xml, line 33, child: The options of 'child' have values that are no codes: they are"
                        + " numbered from 1, [yes, no]");
    }

    @Test
    void comparisons_are_read_with_what_a_form_makes_of_a_missing_answer() {
        Condition answered = new Condition.Answered(CHILD);

        assertThat(condition("/house/child = 'yes'")).isEqualTo(child(1));
        assertThat(condition("'yes' = /house/child")).isEqualTo(child(1));
        assertThat(condition("../child = 'yes' or ../child = 'no'"))
                .isEqualTo(new Condition.CodeIn(CHILD, ImmutableSortedSet.of(1, 2)));
        // Who did not answer passes in a form, and must pass here.
        assertThat(condition("not(/house/child = 'yes')"))
                .isEqualTo(answered.negate().or(child(1).negate()));
        assertThat(condition("/house/child != 'yes'"))
                .isEqualTo(answered.negate().or(child(1).negate()));
        assertThat(condition("/house/child != '' and not(selected(/house/child, 'yes'))"))
                .isEqualTo(child(1).negate());
        assertThat(condition("string-length(/house/name) = 0"))
                .isEqualTo(new Condition.Answered(ItemId.of("name")).negate());
    }

    @Test
    void numbers_days_and_counts_are_read() {
        assertThat(condition("/house/family/age >= 18")).isEqualTo(age(Comparison.AT_LEAST, 18));
        assertThat(condition("18 < /house/family/age")).isEqualTo(age(Comparison.GREATER, 18));
        assertThat(condition("not(/house/family/age < 18) and /house/family/age != ''"))
                .isEqualTo(age(Comparison.LESS, 18).negate());
        assertThat(condition("/house/family/born > date('2000-01-31')"))
                .isEqualTo(
                        new Condition.DateIs(ItemId.of("born"), Comparison.GREATER, Day.of(LocalDate.of(2000, 1, 31))));
        assertThat(condition("/house/family/born <= today()"))
                .isEqualTo(new Condition.DateIs(ItemId.of("born"), Comparison.AT_MOST, Day.today()));
        assertThat(condition("count-selected(/house/family/tools) >= 2"))
                .isEqualTo(new Condition.CountBetween(ItemId.of("tools"), 2, 3));
    }

    @Test
    void the_condition_of_a_group_is_that_of_all_in_it() {
        Imported imported =
                XForms.read("a.xml", form("<bind nodeset='/house/family' relevant=\"/house/child = 'yes'\"/>", ""));

        Questionnaire read = imported.manuscript().questionnaire();
        assertThat(read.item(AGE).orElseThrow().askedIf()).isEqualTo(child(1));
        assertThat(read.item(ItemId.of("tools")).orElseThrow().askedIf()).isEqualTo(child(1));
    }

    @Test
    void what_is_not_understood_is_told_with_its_place_and_asks_no_fewer() {
        Imported imported = relevant("/house/child = 'yes' and pulldata('f', 'x') = 3");

        assertThat(target(imported).askedIf()).isEqualTo(child(1));
        assertThat(imported.losses().get(imported.losses().size() - 1))
                .hasToString("a.xml, line 49, target:"
                        + " `relevant` of 'target' uses the function pulldata, not understood: that part is taken for true, so"
                        + " no fewer are asked; it reads `/house/child = 'yes' and pulldata('f', 'x') = 3`");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/house/child = ",
                "/house/child[1] = 'yes'",
                "((((",
                "'open",
                "/house/child = 'maybe'",
                "/house/nobody = 1",
                "count-selected(/house/name) = 1",
                "§"
            })
    void an_expression_that_cannot_be_read_is_a_loss_and_no_error(String expression) {
        Imported imported = relevant(expression);

        assertThat(imported.losses().stream().map(loss -> loss.code())).contains("routing");
        assertThat(imported.manuscript().problems()).isEmpty();
    }

    @Test
    void a_condition_on_a_later_question_is_a_problem_of_the_manuscript() {
        Imported imported =
                XForms.read("a.xml", form("<bind nodeset='/house/child' relevant=\"/house/family/age > 3\"/>", ""));

        assertThat(imported.manuscript().problems().stream().map(problem -> problem.code()))
                .containsExactly("later-item");
        assertThat(imported.losses().stream().map(loss -> loss.code())).doesNotContain("routing");
    }

    @Test
    void questions_that_hang_on_each_other_are_a_problem_of_the_manuscript() {
        Imported imported = XForms.read(
                "a.xml",
                form(
                        "<bind nodeset='/house/child' relevant=\"/house/target = 'x'\"/>"
                                + "<bind nodeset='/house/target' relevant=\"/house/child = 'yes'\"/>",
                        ""));

        assertThat(imported.manuscript().problems().stream().map(problem -> problem.code()))
                .containsExactly("later-item");
    }

    @Test
    void controls_without_a_counterpart_are_told() {
        Imported imported = XForms.read(
                "a.xml",
                form(
                        "<bind nodeset='/house/note' readonly='true()'/>",
                        "<input ref='/house/note'><label>Thanks</label></input><upload ref='/house/photo'/>"));

        assertThat(imported.manuscript().questionnaire().item(ItemId.of("note")).orElseThrow())
                .isInstanceOf(Notice.class);
        assertThat(imported.losses().stream().map(loss -> loss.code())).contains("control");
    }

    @ParameterizedTest
    @CsvSource({"<!DOCTYPE a [<!ENTITY x SYSTEM 'file:///etc/passwd'>]><a>&x;</a>", "<a>", "no xml", "<a/>", "''"})
    void what_is_no_form_is_refused(String document) {
        assertThatThrownBy(() -> XForms.read("a.xml", document)).isInstanceOf(ProblemsException.class);
    }

    @Test
    void entities_that_grow_without_end_are_refused() {
        String laughs = "<!DOCTYPE a [<!ENTITY a 'ha'><!ENTITY b '&a;&a;&a;&a;&a;&a;&a;&a;'>"
                + "<!ENTITY c '&b;&b;&b;&b;&b;&b;&b;&b;'>]><a>&c;</a>";

        assertThatThrownBy(() -> XForms.read("a.xml", laughs))
                .isInstanceOf(ProblemsException.class)
                .hasMessageContaining("entities of its own");
    }

    @Test
    void nesting_is_bounded() {
        String deep = "<a>".repeat(1_000_000) + "</a>".repeat(1_000_000);

        assertThatThrownBy(() -> XForms.read("a.xml", deep))
                .isInstanceOf(ProblemsException.class)
                .hasMessageContaining("nested more than 100 deep");
    }

    @Test
    void size_is_bounded_before_anything_is_kept() {
        byte[] piece = "<a>".repeat(300_000).getBytes(StandardCharsets.UTF_8);
        List<InputStream> pieces = Collections.nCopies(120, piece).stream()
                .<InputStream>map(ByteArrayInputStream::new)
                .toList();

        assertThatThrownBy(() -> XForms.read("a.xml", new SequenceInputStream(Collections.enumeration(pieces))))
                .isInstanceOf(ProblemsException.class)
                .hasMessageContaining("more than 16000000 bytes");
    }

    @ParameterizedTest
    @ValueSource(ints = {10, 1_000, 100_000})
    void brackets_without_end_are_a_loss(int depth) {
        Imported imported = relevant("(".repeat(depth) + "true()" + ")".repeat(depth));

        assertThat(imported.losses().stream().map(loss -> loss.code()).toList().contains("routing"))
                .isEqualTo(depth > 100);
    }

    @Test
    void a_chain_without_end_is_a_loss() {
        Imported imported = relevant("/house/child = 'yes'" + " or /house/child = 'no'".repeat(5_000));

        assertThat(imported.losses().stream().map(loss -> loss.code())).contains("routing");
    }

    @Test
    void a_hostile_name_becomes_an_allowed_one() {
        String document = form("", "<input ref='/house/note'><label>x</label></input>")
                .replace("/house/note", "/house/n-é." + "x".repeat(300))
                .replace("<note/>", "<n-é." + "x".repeat(300) + "/>");

        Imported imported = XForms.read("a.xml", document);

        assertThat(imported.manuscript().problems()).isEmpty();
        assertThat(imported.losses().stream().map(loss -> loss.code())).contains("name");
    }
}
