package org.polder.interchange.xform;

import com.google.common.collect.ImmutableList;
import java.math.BigDecimal;

/** An expression of the part of XPath that forms mostly use. */
sealed interface XPath {
    /** A number. */
    record Number(BigDecimal value) implements XPath {}

    /** A text. */
    record Literal(String text) implements XPath {}

    /** A node, by its path; {@code .} is the node itself. */
    record Path(String path) implements XPath {}

    /** A function. */
    record Call(String name, ImmutableList<XPath> arguments) implements XPath {}

    /** Two expressions with a sign or word between them. */
    record Binary(String sign, XPath left, XPath right) implements XPath {}
}
