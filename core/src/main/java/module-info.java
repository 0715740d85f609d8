/** The survey model, conditions, answers, the interview engine, stores and JSON. */
module org.polder.core {
    requires transitive com.google.common;
    requires transitive org.jspecify;
    requires com.fasterxml.jackson.core;
    requires com.fasterxml.jackson.databind;
    requires re2j;
    requires transitive java.sql;

    exports org.polder.answer;
    exports org.polder.condition;
    exports org.polder.fieldwork;
    exports org.polder.interview;
    exports org.polder.journal;
    exports org.polder.json;
    exports org.polder.message;
    exports org.polder.model;
    exports org.polder.name;
    exports org.polder.problem;
    exports org.polder.response;
    exports org.polder.store;
    exports org.polder.text;
}
