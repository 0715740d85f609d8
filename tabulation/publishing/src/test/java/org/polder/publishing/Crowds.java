package org.polder.publishing;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSortedSet;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.polder.answer.Missing;
import org.polder.tabulation.source.Category;
import org.polder.tabulation.source.Schema;
import org.polder.tabulation.source.Value;
import org.polder.tabulation.source.Variable;

/** Seeded schemas and respondents with everything a source can hold: odd names, codes and labels, and each absence. */
public final class Crowds {
    private static final List<Missing> KINDS = List.of(Missing.DONT_KNOW, Missing.REFUSED, Missing.NOT_APPLICABLE);
    private static final List<String> LABELS = List.of(
            "Zzp'er",
            "\"Anders\", namelijk",
            "a < b & c > d",
            "één ü ß",
            "",
            "two\nlines",
            "=1+1",
            "1. Stop.",
            "end.",
            "😀 ok");
    private static final List<String> TEXTS = List.of(
            "niets",
            "",
            " ",
            "a,b",
            "\"quoted\"",
            "  lead",
            "trail  ",
            "two\nlines",
            "0042",
            "'t is é",
            "=cmd()",
            "x.");

    private final Random random;

    private Crowds(long seed) {
        this.random = new Random(seed);
    }

    public static People of(long seed) {
        return new Crowds(seed).people();
    }

    private People people() {
        List<Variable> variables = new ArrayList<>();
        int count = 1 + random.nextInt(6);
        for (int i = 1; i <= count; i++) {
            Variable.Kind kind = Variable.Kind.values()[random.nextInt(Variable.Kind.values().length)];
            String name = random.nextInt(6) == 0 ? "vraag " + i + "-é" : "Q" + i + (random.nextBoolean() ? ".1" : "");
            variables.add(new Variable(name, one(LABELS), kind, categories(kind)));
        }
        List<Map<String, Value>> people = new ArrayList<>();
        int rows = random.nextInt(40);
        for (int row = 0; row < rows; row++) {
            Map<String, Value> person = new HashMap<>();
            variables.forEach(variable -> person.put(variable.name(), value(variable)));
            people.add(person);
        }
        return new People(Schema.of(variables), people, random.nextBoolean());
    }

    private ImmutableList<Category> categories(Variable.Kind kind) {
        Map<Integer, Category> categories = new HashMap<>();
        int count = kind.isCategorical() ? 1 + random.nextInt(8) : random.nextInt(3);
        while (categories.size() < count) {
            int code = code();
            boolean missing = !kind.isCategorical() || random.nextInt(3) == 0;
            categories.put(
                    code, missing ? Category.missing(code, one(LABELS), one(KINDS)) : Category.of(code, one(LABELS)));
        }
        return ImmutableList.copyOf(categories.values());
    }

    private int code() {
        return switch (random.nextInt(8)) {
            case 0 -> -random.nextInt(5);
            case 1 -> 90 + random.nextInt(12);
            case 2 -> random.nextInt(3000);
            default -> 1 + random.nextInt(9);
        };
    }

    private Value value(Variable variable) {
        int draw = random.nextInt(10);
        if (draw < 3) {
            return Value.absent(List.of(Missing.LEFT_OPEN, Missing.NOT_ASKED, Missing.NOT_REACHED)
                    .get(draw));
        }
        if (draw == 3 && !variable.categories().isEmpty()) {
            return Value.of(one(variable.codes()));
        }
        return switch (variable.kind()) {
            case SINGLE -> Value.of(one(variable.codes()));
            case MULTIPLE ->
                Value.of(variable.codes().stream()
                        .filter(code -> random.nextBoolean())
                        .collect(ImmutableSortedSet.toImmutableSortedSet(Integer::compare)));
            case NUMBER -> Value.number(number());
            case DATE -> Value.day(LocalDate.of(1600, 1, 1).plusDays(random.nextInt(400_000)));
            case TEXT -> Value.text(one(TEXTS));
        };
    }

    private double number() {
        return switch (random.nextInt(5)) {
            case 0 -> random.nextInt(100);
            case 1 -> -random.nextInt(100);
            case 2 -> random.nextInt(1000) / 100.0;
            case 3 -> random.nextInt(20) == 0 ? random.nextDouble() * 1e15 : random.nextInt(1_000_000);
            default -> random.nextDouble();
        };
    }

    private <T> T one(List<T> list) {
        return list.get(random.nextInt(list.size()));
    }
}
