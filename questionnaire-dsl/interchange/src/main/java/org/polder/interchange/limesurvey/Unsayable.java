package org.polder.interchange.limesurvey;

/** Takes note of a part of a condition or expression that ExpressionScript cannot say. */
@FunctionalInterface
interface Unsayable {
    /** Notes what it is, in words that follow "uses". */
    void note(String what);
}
