package org.polder.tabulation.compare;

/**
 * What must be known to read a comparison through a mapping; what says nothing does not differ.
 *
 * @param wording how the questions and options differ in words
 * @param period how the times they are about differ
 * @param population how the people they are about differ
 */
public record MappingNotes(Phrase wording, Phrase period, Phrase population) {

    /**
     * Says nothing.
     *
     * @return no notes
     */
    public static MappingNotes none() {
        return new MappingNotes(Phrase.nothing(), Phrase.nothing(), Phrase.nothing());
    }

    MappingNotes and(MappingNotes other) {
        return new MappingNotes(
                wording.and(" ", other.wording), period.and(" ", other.period), population.and(" ", other.population));
    }
}
