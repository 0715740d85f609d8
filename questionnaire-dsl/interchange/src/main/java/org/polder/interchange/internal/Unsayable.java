package org.polder.interchange.internal;

/** Takes note of a part of a condition or expression that a format cannot say. */
@FunctionalInterface
public interface Unsayable {
    /** Notes what it is, in words that follow "uses". */
    void note(String what);
}
