package org.polder.tabulation.source;

import java.util.function.Consumer;

/** Where tables get their respondents from: the one thing to implement for a new kind of data. */
public interface ResponseSource {
    /**
     * Gives the variables.
     *
     * @return the schema
     */
    Schema schema();

    /**
     * Passes every respondent once; one pass serves all tables of a run.
     *
     * @param respondents takes each respondent in turn, who is valid during that call only
     */
    void forEach(Consumer<? super Respondent> respondents);
}
