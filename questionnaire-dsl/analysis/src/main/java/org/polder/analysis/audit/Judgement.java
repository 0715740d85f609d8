package org.polder.analysis.audit;

/** What the routing says of a whole response. */
interface Judgement {
    /** Takes what it says of an item, each in the order written. */
    void item(int position, Verdict verdict);

    /** Takes what it says of a row or option, named behind its item; only of those wrong or skipped. */
    void part(int position, int code, Verdict verdict);
}
