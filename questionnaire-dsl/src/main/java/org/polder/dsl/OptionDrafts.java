package org.polder.dsl;

import com.google.common.collect.ImmutableList;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import org.polder.model.Option;
import org.polder.text.Fill;

/** The options of one question, or the columns of one scale, while they are being declared. */
record OptionDrafts(String prefix, ImmutableList<OptionDraft> options, ImmutableList<String> mistakes) {

    static OptionDrafts none(String prefix) {
        return new OptionDrafts(prefix, ImmutableList.of(), ImmutableList.of());
    }

    OptionDrafts add(OptionDraft... added) {
        return add(List.of(added));
    }

    OptionDrafts add(List<OptionDraft> added) {
        ImmutableList.Builder<OptionDraft> all =
                ImmutableList.<OptionDraft>builder().addAll(options);
        added.forEach(option -> all.add(option.under(prefix)));
        return new OptionDrafts(prefix, all.build(), mistakes);
    }

    OptionDrafts change(int code, UnaryOperator<OptionDraft> change) {
        if (options.stream().noneMatch(option -> option.code() == code)) {
            List<Integer> known = options.stream().map(OptionDraft::code).toList();
            return mistaken(
                    "Question '" + prefix + "' has no option " + code + " to change; the options declared before"
                            + " are " + known + ": declare it before, or correct the code");
        }
        return new OptionDrafts(
                prefix,
                options.stream()
                        .map(option -> option.code() == code ? change.apply(option) : option)
                        .collect(ImmutableList.toImmutableList()),
                mistakes);
    }

    OptionDrafts mistaken(String message) {
        return new OptionDrafts(
                prefix,
                options,
                ImmutableList.<String>builder().addAll(mistakes).add(message).build());
    }

    void collect(Map<String, String> wordings) {
        options.forEach(option -> option.collect(wordings));
    }

    ImmutableList<Option> build(Assembly assembly, Map<String, Fill> fills) {
        mistakes.forEach(mistake -> assembly.report("unknown-option", prefix, mistake));
        return options.stream()
                .flatMap(option ->
                        assembly.attempt(prefix + "." + option.code(), () -> option.build(assembly, fills)).stream())
                .collect(ImmutableList.toImmutableList());
    }
}
