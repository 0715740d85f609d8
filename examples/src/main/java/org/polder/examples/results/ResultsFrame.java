package org.polder.examples.results;

/**
 * What stands around every page.
 *
 * @param survey the questionnaire and its version
 * @param here the page's name, as the navigation has it
 * @param csrf what every form holds to show that it comes from these pages
 * @param isIn whether somebody is logged in
 * @param respondents how many interviews count
 * @param moment when they were counted, in words
 */
public record ResultsFrame(String survey, String here, String csrf, boolean isIn, long respondents, String moment) {}
