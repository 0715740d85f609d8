package org.polder.tabulation.render;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.polder.name.Language;
import org.polder.tabulation.compare.Closest;
import org.polder.tabulation.compare.Loss;
import org.polder.tabulation.compare.PercentRange;
import org.polder.tabulation.compare.Phrase;
import org.polder.tabulation.compare.PublishedDistribution;
import org.polder.tabulation.compare.Scale;
import org.polder.tabulation.compare.Side;
import org.polder.tabulation.compare.TotalVariation;
import org.polder.tabulation.compare.Warning;

/**
 * Writes the parts of comparisons in the reader's language.
 *
 * @param words the words around numbers
 */
record CompareWords(TableWords words) {
    private static final double SMALLEST = 0.001;

    String of(Phrase phrase) {
        return phrase.in(Language.of(words.locale().toLanguageTag()));
    }

    /** Names whom a comparison is about. */
    String population(Phrase population) {
        String named = of(population);
        return named.isEmpty() ? word("filter.everyone") : named;
    }

    String word(String key) {
        return words.word(key);
    }

    String sentence(String key, Object... details) {
        return words.sentence(key, details);
    }

    String percent(BigDecimal percent, int decimals) {
        return words.number(percent.setScale(decimals, RoundingMode.HALF_UP)) + "\u00a0%";
    }

    /** Writes a published percentage with the decimals it has, up to two. */
    String printed(BigDecimal percent) {
        BigDecimal plain = percent.stripTrailingZeros();
        int decimals = Math.max(percent.scale() > 2 ? Math.max(0, plain.scale()) : percent.scale(), 0);
        return percent(percent, Math.min(2, decimals));
    }

    String share(double share) {
        return words.number(BigDecimal.valueOf(100 * share).setScale(1, RoundingMode.HALF_UP));
    }

    /** Writes a number of points with its sign. */
    String points(double points) {
        BigDecimal rounded = BigDecimal.valueOf(points).setScale(1, RoundingMode.HALF_UP);
        String sign = rounded.signum() > 0 ? "+" : rounded.signum() < 0 ? "−" : "";
        return sign + words.number(rounded.abs());
    }

    String range(PercentRange range) {
        String low = words.number(two(range.low()));
        String high = words.number(two(range.high()));
        return (range.lowIncluded() ? "[" : "(") + low + "; " + high + (range.highIncluded() ? "]" : ")");
    }

    private static BigDecimal two(BigDecimal percent) {
        BigDecimal plain = percent.scale() > 2 ? percent.setScale(2, RoundingMode.HALF_UP) : percent;
        return plain.signum() == 0 ? BigDecimal.ZERO : plain.stripTrailingZeros();
    }

    String level(double level) {
        return words.number(BigDecimal.valueOf(100 * level)
                .setScale(1, RoundingMode.HALF_UP)
                .stripTrailingZeros());
    }

    String pValue(double p) {
        return p < SMALLEST
                ? "<" + words.number(BigDecimal.valueOf(SMALLEST))
                : words.number(BigDecimal.valueOf(p).setScale(3, RoundingMode.HALF_UP));
    }

    String with(PublishedDistribution published) {
        return published.n().isPresent()
                ? sentence(
                        "compare.known-n",
                        published.source(),
                        String.valueOf(published.n().getAsLong()))
                : published.source();
    }

    String warning(Warning warning) {
        return sentence("warning." + warning.kind(), of(warning.detail()));
    }

    String variation(TotalVariation variation) {
        return sentence(
                "compare.variation",
                variation.rows(),
                share(variation.estimate()),
                share(variation.least()),
                share(variation.greatest()),
                share(variation.low()),
                share(variation.high()),
                level(variation.level()));
    }

    String closest(Closest closest) {
        PublishedDistribution first = closest.ranking().get(0).published();
        String population = of(first.population());
        return sentence(
                "compare.closest",
                population.isEmpty() ? first.source() : first.source() + ", " + population,
                share(closest.support()),
                word(closest.isBeyondChance() ? "compare.closest.beyond-chance" : "compare.closest.within-chance"));
    }

    /** Says what a mapping loses of two scales, whose names are given by their words. */
    List<String> losses(List<Loss> losses, Scale ours, Scale theirs, String ownWord, String otherWord) {
        return losses.stream()
                .map(loss -> loss.side() == Side.OURS
                        ? loss(loss, ours, word(ownWord))
                        : loss(loss, theirs, word(otherWord)))
                .toList();
    }

    private String loss(Loss loss, Scale scale, String whose) {
        if (loss instanceof Loss.Merged merged) {
            return sentence("loss.merged", whose, labels(merged.options(), scale));
        }
        if (loss instanceof Loss.Dropped dropped) {
            return sentence("loss.dropped", whose, labels(Set.of(dropped.option()), scale), of(dropped.reason()));
        }
        return sentence("loss.not-comparable", whose, labels(((Loss.NotComparable) loss).options(), scale));
    }

    private String labels(Set<String> options, Scale scale) {
        return options.stream()
                .map(option -> of(scale.options().getOrDefault(option, Phrase.of(option))))
                .collect(Collectors.joining("; "));
    }

    String or(Optional<String> text) {
        return text.orElseGet(() -> word("empty-cell"));
    }
}
