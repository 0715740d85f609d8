package org.polder.tabulation.json;

import com.fasterxml.jackson.databind.JsonNode;
import com.google.common.collect.ImmutableMap;
import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.polder.tabulation.compare.Rounding;
import org.polder.tabulation.compare.Tolerance;

/** Reads numbers, how they were rounded, and how far they may lie apart. */
record ComparisonMeasures(Findings findings) {
    static final String CUT_OFF = "cut-off";
    static final String EXACT = "exact";
    static final String AS_PRINTED = "printed";
    static final List<String> TOLERANCE = List.of("points", "percent");

    private static final Pattern DECIMAL = Pattern.compile("[0-9]{1,6}(\\.[0-9]{1,12})?");
    private static final ImmutableMap<String, Rounding> ROUNDINGS = ImmutableMap.of(
            AS_PRINTED, new Rounding.AsPrinted(), CUT_OFF, new Rounding.CutOff(), EXACT, new Rounding.Exact());

    /** Reads a number written as text. */
    Optional<BigDecimal> decimal(Fields fields, String name) {
        JsonNode node = fields.node().get(name);
        if (node != null
                && node.isTextual()
                && DECIMAL.matcher(node.textValue()).matches()) {
            return Optional.of(new BigDecimal(node.textValue()));
        }
        findings.add(
                "wrong-kind",
                fields.at(name),
                "Expected a number in quotation marks as it was printed, such as \"28\" or \"29.3\", since its"
                        + " decimals tell how it was rounded; found "
                        + (node == null ? "nothing" : Plain.shown(node)));
        return Optional.empty();
    }

    private Optional<BigDecimal> positive(Fields fields, String name) {
        Optional<BigDecimal> number = decimal(fields, name);
        if (number.isPresent() && number.get().signum() == 0) {
            findings.add("wrong-value", fields.at(name), "Expected a number above 0; found 0");
            return Optional.empty();
        }
        return number;
    }

    Optional<Tolerance> tolerance(Fields fields) {
        if (fields.has("points") == fields.has("percent")) {
            findings.add(
                    "tolerance", fields.pointer(), "Expected one of points and percent, such as {\"points\":\"10\"}");
            return Optional.empty();
        }
        return fields.has("points")
                ? positive(fields, "points").map(Tolerance.Points::new)
                : positive(fields, "percent").map(Tolerance.Percent::new);
    }

    /** Reads how a percentage was rounded. */
    Optional<Rounding> rounding(Fields fields) {
        JsonNode node = fields.node().get("rounding");
        if (node == null) {
            return Optional.of(new Rounding.AsPrinted());
        }
        if (!node.isObject()) {
            return fields.optionalNamed("rounding", ROUNDINGS);
        }
        return Fields.of(node, fields.at("rounding"), findings, List.of("nearest", "about"))
                .flatMap(inner -> {
                    if (inner.has("nearest") == inner.has("about")) {
                        findings.add(
                                "rounding",
                                inner.pointer(),
                                "Expected one of nearest and about, such as {\"nearest\":\"5\"}");
                        return Optional.empty();
                    }
                    String name = inner.has("nearest") ? "nearest" : "about";
                    return positive(inner, name)
                            .map(points ->
                                    name.equals("nearest") ? new Rounding.Nearest(points) : new Rounding.About(points));
                });
    }
}
