package org.polder.interchange.fhir;

import com.google.common.collect.ImmutableList;

/** An expression of FHIRPath, taken apart. */
sealed interface Path {
    /** What a literal is. */
    enum Kind {
        WORDS,
        NUMBER,
        DATE,
        FLAG,
        EMPTY
    }

    /** A literal; words without their quotes, dates without their mark. */
    record Literal(Kind kind, String text) implements Path {}

    /** A number with a unit, such as 18 years. */
    record Amount(String number, String unit) implements Path {}

    /** A value from outside, such as {@code %resource}. */
    record Outside(String name) implements Path {}

    /** A property, of what is looked at or of another expression. */
    record Member(Path of, String name) implements Path {}

    /** A function, of what is looked at or of another expression. */
    record Call(Path of, String name, ImmutableList<Path> arguments) implements Path {}

    /** One of several, by number. */
    record Index(Path of, Path number) implements Path {}

    /** Two expressions with an operator between them. */
    record Binary(String operator, Path left, Path right) implements Path {}

    /** An expression with its sign turned. */
    record Minus(Path of) implements Path {}

    /** What is looked at. */
    record Focus() implements Path {}
}
