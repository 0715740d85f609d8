package org.polder.examples.embedding;

import com.google.common.collect.ImmutableList;
import java.util.ArrayList;
import java.util.List;
import org.polder.interview.Choice;

/** How many options are picked from a list, and what picking one more does to the others. */
enum Picking {
    ONE {
        @Override
        List<Integer> with(List<Integer> picked, Choice choice, List<Choice> all) {
            return ImmutableList.of(choice.code());
        }

        @Override
        String mark(List<Integer> picked, int code, Paint paint) {
            return "(" + (picked.contains(code) ? paint.picked() : " ") + ")";
        }

        @Override
        String guide() {
            return "keys.one";
        }
    },
    SEVERAL {
        @Override
        List<Integer> with(List<Integer> picked, Choice choice, List<Choice> all) {
            if (choice.option().exclusive()) {
                return ImmutableList.of(choice.code());
            }
            List<Integer> more = new ArrayList<>(picked);
            all.stream()
                    .filter(other -> other.option().exclusive())
                    .forEach(other -> more.remove((Integer) other.code()));
            more.add(choice.code());
            return more;
        }

        @Override
        String mark(List<Integer> picked, int code, Paint paint) {
            return picked.contains(code) ? "[x]" : "[ ]";
        }

        @Override
        String guide() {
            return "keys.several";
        }
    },
    IN_ORDER {
        @Override
        List<Integer> with(List<Integer> picked, Choice choice, List<Choice> all) {
            return ImmutableList.<Integer>builder()
                    .addAll(picked)
                    .add(choice.code())
                    .build();
        }

        @Override
        String mark(List<Integer> picked, int code, Paint paint) {
            int place = picked.indexOf(code) + 1;
            return place == 0 ? "[  ]" : String.format("[%2d]", place);
        }

        @Override
        String guide() {
            return "keys.order";
        }
    };

    /** Picks one more; an exclusive one stands alone. */
    abstract List<Integer> with(List<Integer> picked, Choice choice, List<Choice> all);

    abstract String mark(List<Integer> picked, int code, Paint paint);

    abstract String guide();
}
