package org.polder.examples.reconstruction;

/** Why a claim is not met, in both languages of the report. */
record Reason(String en, String nl) {}
