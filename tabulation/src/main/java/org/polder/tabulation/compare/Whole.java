package org.polder.tabulation.compare;

/** What the categories of a published distribution are of the whole. */
public enum Whole {
    /** Everyone is in exactly one of the categories: the shares add up to 100 % but for rounding. */
    COMPLETE,
    /** Nobody is in two of the categories, and some may be in none that was published. */
    PARTIAL,
    /** One may be in several, as where several answers could be given: the shares add up to nothing. */
    OVERLAPPING
}
