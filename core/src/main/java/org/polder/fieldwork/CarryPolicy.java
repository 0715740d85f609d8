package org.polder.fieldwork;

import org.polder.journal.Carryover;
import org.polder.problem.Problem;

/** When an interview begun under one version of a questionnaire may go on under another. */
public enum CarryPolicy {
    /** Only when nothing differs for this respondent. */
    WHEN_SMOOTH {
        @Override
        boolean allows(Carryover carryover) {
            return carryover.isSmooth();
        }
    },
    /** Only when every answer fits the new version, though questions may be added and answers may stop counting. */
    WHEN_ALL_FITS {
        @Override
        boolean allows(Carryover carryover) {
            return carryover.differences().stream().noneMatch(Problem::isError);
        }
    },
    /** Always; answers that no longer fit are left behind in the journal, and their questions are asked again. */
    LEAVE_BEHIND {
        @Override
        boolean allows(Carryover carryover) {
            return true;
        }
    };

    abstract boolean allows(Carryover carryover);
}
