package org.polder.examples.results;

import com.google.common.collect.ImmutableList;

/**
 * What the page of figures shows.
 *
 * @param pages the pages of the questionnaire to choose from
 * @param breaks the variables to choose groups from, one list for each choice
 * @param who whom the figures can be about
 * @param about whom they are about, in words
 * @param counted how many that are
 * @param query what links to other pages of figures carry along
 * @param page the page shown; empty for the list of questions
 * @param unknown what was asked for and is not there
 * @param list the questions in a line each, when no page is chosen
 * @param figures the figures of a page
 * @param derivations how groups that were made of answers are made
 */
public record FiguresPage(
        ImmutableList<Choice> pages,
        ImmutableList<ImmutableList<Choice>> breaks,
        ImmutableList<Choice> who,
        String about,
        long counted,
        String query,
        String page,
        ImmutableList<String> unknown,
        ImmutableList<Listed> list,
        ImmutableList<Figure> figures,
        ImmutableList<String> derivations) {

    /**
     * Something to choose.
     *
     * @param value its name in the address
     * @param label what it is called
     * @param chosen whether it is chosen
     */
    public record Choice(String value, String label, boolean chosen) {}

    /**
     * A question in a line.
     *
     * @param id its name
     * @param text its words
     * @param page the page it stands on
     * @param base how many answered; empty when that is hidden
     * @param most what was chosen most often, or what else there is to say
     * @param share how often; empty when there is no such number
     */
    public record Listed(String id, String text, String page, String base, String most, String share) {}

    /**
     * A question with its numbers.
     *
     * @param id its name
     * @param key where to find it on the page
     * @param text its words
     * @param base how many answered, in words
     * @param findings what it shows, in sentences
     * @param chart the picture; empty when there is none
     * @param wide whether the picture needs room
     * @param tables its tables, ready to be shown
     * @param rows the tables of a grid's rows by group, each behind its label; none for other questions
     */
    public record Figure(
            String id,
            String key,
            String text,
            String base,
            ImmutableList<String> findings,
            String chart,
            boolean wide,
            ImmutableList<String> tables,
            ImmutableList<Row> rows) {}

    /**
     * A row of a grid.
     *
     * @param label its words
     * @param table its table by group
     */
    public record Row(String label, String table) {}
}
