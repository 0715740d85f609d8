/** Tables and figures made fit to publish, and response files for other survey tools. */
module org.polder.publishing {
    requires transitive org.polder.tabulation;
    requires com.google.common;
    requires de.siegmar.fastcsv;
    requires org.dhatim.fastexcel;
    requires gg.jte.runtime;
    requires java.xml;

    exports org.polder.publishing.chart;
    exports org.polder.publishing.html;
    exports org.polder.publishing.spss;
    exports org.polder.publishing.triples;
    exports org.polder.publishing.xlsx;

    opens org.polder.publishing.pages to
            gg.jte.runtime;
}
