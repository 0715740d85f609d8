package org.polder.examples.web;

/** What a secret is good for: one kind does not do for the other. */
enum LinkKind {
    /** The cookie of a browser. */
    SESSION,
    /** The private link that a respondent keeps. */
    PRIVATE
}
