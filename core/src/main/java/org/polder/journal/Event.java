package org.polder.journal;

import com.google.common.collect.ImmutableSortedSet;
import java.time.Instant;
import org.polder.answer.Answer;
import org.polder.name.ItemId;
import org.polder.name.Language;
import org.polder.response.AsidePolicy;
import org.polder.response.Start;

/** One thing that happened in an interview, and when. */
public sealed interface Event {

    /**
     * Tells when it happened.
     *
     * @return the moment by the clock of whoever kept the journal
     */
    Instant at();

    /**
     * Hands this event to the method for its kind.
     *
     * @param <R> what the visitor gives
     * @param visitor one method per kind of event
     * @return what that method gives
     */
    <R> R accept(Visitor<R> visitor);

    /**
     * The interview started.
     *
     * @param at when
     * @param questionnaire the questionnaire's id
     * @param version the questionnaire's version
     * @param fingerprint the fingerprint of its meaning
     * @param start the circumstances
     */
    record Started(Instant at, String questionnaire, String version, String fingerprint, Start start) implements Event {
        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.started(this);
        }
    }

    /**
     * The interview went on under another version of the questionnaire, from nothing but what the events after this one
     * carry over and do; the events before it stay as the record of what was given to the earlier version.
     *
     * @param at when
     * @param version the new version
     * @param fingerprint the fingerprint of its meaning
     * @param start the circumstances, as far as the new version knows them
     */
    record Resumed(Instant at, String version, String fingerprint, Start start) implements Event {
        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.resumed(this);
        }
    }

    /**
     * An item was shown to the respondent.
     *
     * @param at when
     * @param item the item
     */
    record Shown(Instant at, ItemId item) implements Event {
        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.shown(this);
        }
    }

    /**
     * An item was answered for the first time.
     *
     * @param at when
     * @param item the item
     * @param answer what was given; withheld when it is contact data
     */
    record Answered(Instant at, ItemId item, Answer answer) implements Event {
        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.answered(this);
        }
    }

    /**
     * An answer was replaced.
     *
     * @param at when
     * @param item the item
     * @param answer what was given now; withheld when it is contact data
     */
    record Changed(Instant at, ItemId item, Answer answer) implements Event {
        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.changed(this);
        }
    }

    /**
     * An answer given to an earlier version was carried over to the one resumed.
     *
     * @param at when
     * @param item the item
     * @param answer what was given; withheld when it is contact data
     */
    record Carried(Instant at, ItemId item, Answer answer) implements Event {
        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.carried(this);
        }
    }

    /**
     * An item was left open.
     *
     * @param at when
     * @param item the item
     */
    record LeftOpen(Instant at, ItemId item) implements Event {
        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.leftOpen(this);
        }
    }

    /**
     * The respondent went back one item.
     *
     * @param at when
     * @param item the item they came to
     */
    record WentBack(Instant at, ItemId item) implements Event {
        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.wentBack(this);
        }
    }

    /**
     * The respondent went on from an item gone back to.
     *
     * @param at when
     */
    record WentForward(Instant at) implements Event {
        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.wentForward(this);
        }
    }

    /**
     * The respondent went to an item put before.
     *
     * @param at when
     * @param item the item
     */
    record WentTo(Instant at, ItemId item) implements Event {
        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.wentTo(this);
        }
    }

    /**
     * The respondent continued in another language.
     *
     * @param at when
     * @param language the language
     */
    record Switched(Instant at, Language language) implements Event {
        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.switched(this);
        }
    }

    /**
     * Other quotas were closed for the interview.
     *
     * @param at when
     * @param names the names of all quotas closed now
     */
    record QuotasClosed(Instant at, ImmutableSortedSet<String> names) implements Event {
        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.quotasClosed(this);
        }
    }

    /**
     * The interview was ended.
     *
     * @param at when
     * @param policy what happens to answers that fell off the path
     */
    record Completed(Instant at, AsidePolicy policy) implements Event {
        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.completed(this);
        }
    }

    /**
     * One method per kind of event.
     *
     * @param <R> what the methods give
     */
    interface Visitor<R> {
        /** Takes the event that is called started in files. */
        R started(Started event);

        /** Takes the event that is called resumed in files. */
        R resumed(Resumed event);

        /** Takes the event that is called shown in files. */
        R shown(Shown event);

        /** Takes the event that is called answered in files. */
        R answered(Answered event);

        /** Takes the event that is called changed in files. */
        R changed(Changed event);

        /** Takes the event that is called carried in files. */
        R carried(Carried event);

        /** Takes the event that is called left-open in files. */
        R leftOpen(LeftOpen event);

        /** Takes the event that is called went-back in files. */
        R wentBack(WentBack event);

        /** Takes the event that is called went-forward in files. */
        R wentForward(WentForward event);

        /** Takes the event that is called went-to in files. */
        R wentTo(WentTo event);

        /** Takes the event that is called switched in files. */
        R switched(Switched event);

        /** Takes the event that is called quotas-closed in files. */
        R quotasClosed(QuotasClosed event);

        /** Takes the event that is called completed in files. */
        R completed(Completed event);
    }
}
