package org.polder.tabulation.statistics;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;
import org.assertj.core.data.Offset;

/** A value that R computed: the method, its input and the number. See expected.R beside the values. */
record Expected(String method, String input, double value) {
    private static final List<Expected> ALL = lines("expected.csv").stream()
            .skip(1)
            .map(line -> line.split(","))
            .map(parts -> new Expected(parts[0], parts[1], Double.parseDouble(parts[2])))
            .toList();

    static List<Expected> all() {
        return ALL;
    }

    /** Gives the values of methods, each of which has some. */
    static Stream<Expected> of(Set<String> methods) {
        assertThat(ALL).extracting(Expected::method).containsAll(methods);
        return ALL.stream().filter(expected -> methods.contains(expected.method));
    }

    static List<String> lines(String name) {
        try (BufferedReader reader = new BufferedReader(new InputStreamReader(
                Objects.requireNonNull(Expected.class.getResourceAsStream(name)), StandardCharsets.UTF_8))) {
            return reader.lines().toList();
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    String word(int place) {
        return input.split(" ")[place];
    }

    double number(int place) {
        return Double.parseDouble(word(place));
    }

    long count(int place) {
        return Long.parseLong(word(place));
    }

    double[] numbersFrom(int place) {
        return Arrays.stream(input.split(" "))
                .skip(place)
                .mapToDouble(Double::parseDouble)
                .toArray();
    }

    /** Holds a result to the value, within a billionth of it. */
    void isMetBy(double result) {
        isMetBy(result, 1e-9);
    }

    void isMetBy(double result, double relative) {
        double allowed = Math.max(1e-14, relative * Math.abs(value));
        assertThat(result).as("%s of %s", method, input).isCloseTo(value, Offset.offset(allowed));
    }
}
