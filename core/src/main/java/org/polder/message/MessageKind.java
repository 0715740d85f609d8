package org.polder.message;

import com.google.common.collect.ImmutableSet;
import java.util.Optional;
import org.polder.name.TextKey;

/** Every message there is: its key in the bundles, what can fill its blanks, and the number its wording may turn on. */
enum MessageKind {
    REQUIRED("required"),
    REQUIRED_ROW("required.row", "row"),
    LEFT_OPEN("left-open"),
    LEFT_OPEN_ROW("left-open.row", "row"),
    WRONG_KIND("wrong-kind"),
    REPEATED_CODE("repeated-code"),
    BLANK_TEXT("blank-text"),
    BLANK_TEXT_ROW("blank-text.row", "row"),
    NUMBER("number", "least", "most"),
    NUMBER_DECIMALS("number.decimals", "decimals", "least", "most"),
    NUMBER_STEP("number.step", "step", "least", "most"),
    DATE("date"),
    DATE_BETWEEN("date.between", "earliest", "latest"),
    DATE_EARLIEST("date.earliest", "earliest"),
    DATE_LATEST("date.latest", "latest"),
    TOO_MANY("too-many", "most", "found"),
    TOO_MANY_ROW("too-many.row", "most", "found", "row"),
    TOO_FEW("too-few", "least", "found"),
    EXCLUSIVE("exclusive", "option"),
    EXCLUSIVE_ROW("exclusive.row", "option", "row"),
    UNKNOWN_OPTION("unknown-option"),
    OPTION_NOT_SHOWN("option-not-shown"),
    TEXT_WITHOUT_OPTION("text-without-option", "option"),
    TEXT_MISSING("text-missing", "option"),
    UNEXPECTED_TEXT("unexpected-text"),
    TEXT_TOO_LONG("text-too-long", "most", "found"),
    NAME_MISSING("name-missing"),
    UNKNOWN_ROW("unknown-row"),
    ROW_NOT_ASKED("row-not-asked"),
    UNKNOWN_QUESTION("unknown-question"),
    NOT_ASKED("not-asked"),
    NOT_REACHED("not-reached"),
    NOT_COMPLETE("not-complete"),
    COMPLETE("complete"),
    COMPLETED("completed"),
    CHECK("check", "message");

    private final TextKey key;
    private final ImmutableSet<String> blanks;

    MessageKind(String key, String... blanks) {
        this.key = TextKey.of(key);
        this.blanks = ImmutableSet.copyOf(blanks);
    }

    TextKey key() {
        return key;
    }

    ImmutableSet<String> blanks() {
        return blanks;
    }

    /** The number by which the wording may differ, as "1 answer" and "2 answers" do: the first blank, if a number. */
    Optional<String> counted() {
        return blanks.stream().findFirst().filter(MessageValues.NUMBERS::contains);
    }

    static Optional<MessageKind> of(String key) {
        for (MessageKind kind : values()) {
            if (kind.key.value().equals(key)) {
                return Optional.of(kind);
            }
        }
        return Optional.empty();
    }
}
