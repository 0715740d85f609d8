package org.polder.fieldwork;

import java.util.Optional;
import org.polder.journal.Carryover;

/**
 * What came of carrying an interview over to another version of its questionnaire.
 *
 * @param carryover what differs for the respondent, and what is or would be left behind; contact data are withheld in it
 * @param session the interview under the new version, or nothing when the policy refused and the store is as it was
 */
public record CarriedOver(Carryover carryover, Optional<Session> session) {}
