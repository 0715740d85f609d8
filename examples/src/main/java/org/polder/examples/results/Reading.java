package org.polder.examples.results;

/** What came of reading one journal: an interview that counts, or why it is left out. */
sealed interface Reading {
    <R> R accept(Visitor<R> visitor);

    /** An interview of this version of the questionnaire. */
    record Counted(Interviewed interview) implements Reading {
        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.counted(this);
        }
    }

    /** A journal that does not count, which the pages name. */
    record Skipped(LeftOut leftOut) implements Reading {
        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.skipped(this);
        }
    }

    /** One method per outcome. */
    interface Visitor<R> {
        R counted(Counted reading);

        R skipped(Skipped reading);
    }
}
