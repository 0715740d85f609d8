/** Questionnaires and responses of HL7 FHIR R4, written and read as JSON. */
@NullMarked
package org.polder.interchange.fhir;

import org.jspecify.annotations.NullMarked;
