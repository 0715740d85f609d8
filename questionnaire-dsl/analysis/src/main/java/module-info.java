/** Proofs about a questionnaire before it is fielded, and an audit of it against data. */
module org.polder.analysis {
    requires transitive org.polder.core;
    requires java.xml;
    requires logicng;
    requires org.eclipse.elk.alg.layered;
    requires org.eclipse.elk.core;
    requires org.eclipse.elk.graph;
    requires org.eclipse.emf.common;

    exports org.polder.analysis;
    exports org.polder.analysis.audit;
    exports org.polder.analysis.paper;
}
