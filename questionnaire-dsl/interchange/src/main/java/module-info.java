/** Questionnaires and responses in the formats of other tools, written and read. */
module org.polder.interchange {
    requires transitive org.polder.core;
    requires com.fasterxml.jackson.core;
    requires com.fasterxml.jackson.databind;
    requires com.google.common;
    requires de.siegmar.fastcsv;
    requires java.xml;

    exports org.polder.interchange;
    exports org.polder.interchange.codebook;
    exports org.polder.interchange.fhir;
    exports org.polder.interchange.limesurvey;
    exports org.polder.interchange.surveyjs;
    exports org.polder.interchange.xform;
}
