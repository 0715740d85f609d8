/** Proofs about a questionnaire before it is fielded, and an audit of it against data. */
module org.polder.analysis {
    requires transitive org.polder.core;
    requires logicng;

    exports org.polder.analysis;
    exports org.polder.analysis.audit;
    exports org.polder.analysis.paper;
}
