package org.polder.examples.report;

/**
 * A published number beside the one computed here.
 *
 * @param id its id among the published numbers; empty for a most-chosen option
 * @param figure the key of its figure
 * @param variable the variable it is about
 * @param group the group, in the reader's language
 * @param what the option or options
 * @param published as published
 * @param ours as computed here; of a small group only that it is small
 * @param verdict whether they agree
 */
public record CheckedClaim(
        String id,
        String figure,
        String variable,
        String group,
        String what,
        String published,
        String ours,
        Verdict verdict) {}
