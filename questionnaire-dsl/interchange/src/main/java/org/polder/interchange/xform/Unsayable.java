package org.polder.interchange.xform;

/** Takes note of a part of a condition or expression that XForms cannot say. */
@FunctionalInterface
interface Unsayable {
    /** Notes what it is, in words that follow "uses". */
    void note(String what);
}
