/** Tables over any response source, and comparisons with published figures. */
module org.polder.tabulation {
    requires transitive org.polder.core;
    requires transitive com.fasterxml.jackson.core;
    requires com.fasterxml.jackson.databind;
    requires transitive java.sql;
    requires de.siegmar.fastcsv;
    requires org.apache.commons.statistics.distribution;
    requires org.apache.commons.statistics.inference;
    requires re2j;

    exports org.polder.tabulation;
    exports org.polder.tabulation.coding;
    exports org.polder.tabulation.columns;
    exports org.polder.tabulation.compare;
    exports org.polder.tabulation.findings;
    exports org.polder.tabulation.flat;
    exports org.polder.tabulation.json;
    exports org.polder.tabulation.render;
    exports org.polder.tabulation.source;
    exports org.polder.tabulation.sql;
    exports org.polder.tabulation.statistics;
}
