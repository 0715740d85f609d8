/** The fluent DSL for questionnaires, and the GenAI 2026 questionnaire. */
module org.polder.dsl {
    requires transitive org.polder.core;

    exports org.polder.dsl;
    exports org.polder.genai2026;
}
