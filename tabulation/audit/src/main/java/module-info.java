/** The audit of published percentages: which printed numbers could come from whole respondents, and which cannot. */
module org.polder.tabulation.audit {
    requires transitive org.polder.tabulation;
    requires com.google.common;
    requires com.fasterxml.jackson.core;
    requires com.fasterxml.jackson.databind;
    requires com.google.protobuf;
    requires ortools.java;

    exports org.polder.tabulation.audit;
    exports org.polder.tabulation.audit.json;
}
