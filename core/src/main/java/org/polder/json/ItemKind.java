package org.polder.json;

import com.google.common.collect.ImmutableList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** What can stand on a page, by its name in files, with the fields it has there. */
enum ItemKind {
    SINGLE_CHOICE("options", "order"),
    MULTIPLE_CHOICE("least", "most", "options", "order"),
    RANKING("least", "most", "options", "order"),
    OPEN("longest"),
    NUMBER("least", "most", "decimals", "step", "slider", "options"),
    DATE("earliest", "latest", "options"),
    GRID("rows", "scale", "order"),
    MULTIPLE_GRID("most", "rows", "scale", "order"),
    NOTICE(),
    COMPUTED("value"),
    SCREEN_OUT();

    /** The name of a block in files, which is no item. */
    static final String BLOCK = "block";

    private static final ImmutableList<String> COMMON = ImmutableList.of(
            "id", "kind", "printed", "text", "hint", "askedIf", "requirement", "personal", "checks", "timeLimit");

    private final ImmutableList<String> fields;

    ItemKind(String... own) {
        this.fields = ImmutableList.copyOf(own);
    }

    /** The name in files, such as {@code single-choice}. */
    String code() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** Every field such an item may have. */
    List<String> fields() {
        return ImmutableList.<String>builder().addAll(COMMON).addAll(fields).build();
    }

    static Optional<ItemKind> of(String code) {
        return Arrays.stream(values()).filter(kind -> kind.code().equals(code)).findFirst();
    }

    /** Every name that may stand as a kind. */
    static List<String> codes() {
        return ImmutableList.<String>builder()
                .addAll(Arrays.stream(values()).map(ItemKind::code).toList())
                .add(BLOCK)
                .build();
    }
}
