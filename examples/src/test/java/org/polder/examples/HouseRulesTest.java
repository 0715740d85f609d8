package org.polder.examples;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.library.GeneralCodingRules;
import org.jspecify.annotations.NullMarked;
import org.junit.jupiter.api.Test;

/** The house's rules, checked on the compiled classes of every module; each is also seen to fail where it should. */
class HouseRulesTest {
    private static final JavaClasses ALL = new ClassFileImporter()
            .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
            .importPackages("org.polder");
    private static final String[] BEYOND_CORE = {
        "org.polder.dsl..",
        "org.polder.genai2026..",
        "org.polder.jqwik..",
        "org.polder.tabulation..",
        "org.polder.publishing..",
        "org.polder.examples.."
    };
    private static final String[] DSL = {"org.polder.dsl..", "org.polder.genai2026.."};
    private static final String EXAMPLES = "org.polder.examples..";

    private static final ArchRule CORE_STANDS_ALONE = noClasses()
            .that()
            .resideOutsideOfPackages(BEYOND_CORE)
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage(BEYOND_CORE);
    private static final ArchRule DSL_KNOWS_NO_TABLES = noClasses()
            .that()
            .resideInAnyPackage(DSL)
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("org.polder.tabulation..", "org.polder.publishing..", "org.polder.examples..");
    private static final ArchRule TABLES_KNOW_NO_DSL = noClasses()
            .that()
            .resideInAnyPackage("org.polder.tabulation..", "org.polder.publishing..")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("org.polder.dsl..", "org.polder.genai2026..", "org.polder.examples..");
    private static final ArchRule NO_CYCLES =
            slices().matching("org.polder.(**)").should().beFreeOfCycles();
    private static final ArchRule JACKSON_STAYS_IN_JSON = noClasses()
            .that()
            .resideOutsideOfPackages(
                    EXAMPLES,
                    "org.polder.json..",
                    "org.polder.tabulation.json..",
                    "org.polder.tabulation.render..",
                    "org.polder.tabulation.audit.json..",
                    // The form of SurveyJS is JSON.
                    "org.polder.interchange.fhir..",
                    "org.polder.interchange.internal..",
                    "org.polder.interchange.surveyjs..")
            .should()
            .dependOnClassesThat()
            .resideInAPackage("com.fasterxml..");
    private static final ArchRule NO_STANDARD_STREAMS =
            noClasses().that().resideOutsideOfPackage(EXAMPLES).should(GeneralCodingRules.ACCESS_STANDARD_STREAMS);
    private static final ArchRule NO_EMPTY_NAMES =
            noClasses().should().haveNameMatching(".*(Util|Utils|Manager|Helper|Impl)");
    private static final ArchRule NO_I_PREFIX =
            noClasses().that().areInterfaces().should().haveNameMatching(".*\\.I[A-Z][a-z]\\w*");

    @Test
    void the_house_keeps_its_rules() {
        for (ArchRule rule : new ArchRule[] {
            CORE_STANDS_ALONE,
            DSL_KNOWS_NO_TABLES,
            TABLES_KNOW_NO_DSL,
            NO_CYCLES,
            JACKSON_STAYS_IN_JSON,
            NO_STANDARD_STREAMS,
            NO_EMPTY_NAMES,
            NO_I_PREFIX
        }) {
            rule.check(ALL);
        }
    }

    @Test
    void every_package_is_null_marked() {
        assertThat(ALL.stream()
                        .filter(type -> type.getPackageName().startsWith("org.polder"))
                        .map(type -> type.getPackage())
                        .filter(place -> !place.isAnnotatedWith(NullMarked.class))
                        .map(place -> place.getName())
                        .distinct())
                .isEmpty();
    }

    @Test
    void the_rules_can_fail() {
        JavaClasses bad = new ClassFileImporter().importClasses(BadHelper.class, IBad.class);

        assertThat(NO_EMPTY_NAMES.evaluate(bad).hasViolation()).isTrue();
        assertThat(noClasses()
                        .should(GeneralCodingRules.ACCESS_STANDARD_STREAMS)
                        .evaluate(bad)
                        .hasViolation())
                .isTrue();
        assertThat(noClasses()
                        .that()
                        .areInterfaces()
                        .should()
                        .haveNameMatching(".*\\$I[A-Z][a-z]\\w*")
                        .evaluate(bad)
                        .hasViolation())
                .isTrue();
        // What core may not know, the examples do: the same words find the dependency there.
        assertThat(noClasses()
                        .that()
                        .resideInAPackage("org.polder.examples..")
                        .should()
                        .dependOnClassesThat()
                        .resideInAPackage("org.polder.tabulation..")
                        .evaluate(ALL)
                        .hasViolation())
                .isTrue();
        assertThat(noClasses()
                        .that()
                        .resideInAPackage("org.polder.json..")
                        .should()
                        .dependOnClassesThat()
                        .resideInAPackage("com.fasterxml..")
                        .evaluate(ALL)
                        .hasViolation())
                .isTrue();
    }

    /** Named and written against the rules. */
    static final class BadHelper {
        void print() {
            System.out.println("seen");
        }
    }

    /** Named against the rules. */
    interface IBad {}
}
