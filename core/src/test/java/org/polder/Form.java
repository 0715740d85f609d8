package org.polder;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSortedSet;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.polder.condition.Comparison;
import org.polder.condition.Condition;
import org.polder.condition.Expression;
import org.polder.model.Asking;
import org.polder.model.Block;
import org.polder.model.Check;
import org.polder.model.Computed;
import org.polder.model.Element;
import org.polder.model.Item;
import org.polder.model.MultipleChoice;
import org.polder.model.Notice;
import org.polder.model.NumberQuestion;
import org.polder.model.OpenQuestion;
import org.polder.model.Option;
import org.polder.model.Ordering;
import org.polder.model.Page;
import org.polder.model.Questionnaire;
import org.polder.model.Quota;
import org.polder.model.Ranking;
import org.polder.model.ScreenOut;
import org.polder.model.SingleChoice;
import org.polder.name.ItemId;
import org.polder.name.Language;
import org.polder.text.Text;
import org.polder.text.TextBundle;

/** Short ways to make questionnaires for examples; every text is worded by its own key and its blanks. */
public final class Form {
    private Form() {}

    /** A questionnaire of one page. */
    public static Questionnaire of(Element... elements) {
        return of(List.of(), page("page", elements));
    }

    public static Questionnaire of(List<Quota> quotas, Page... pages) {
        Map<String, String> words = new TreeMap<>();
        for (Page page : pages) {
            page.title().ifPresent(title -> word(words, title, ""));
            for (Element element : page.elements()) {
                if (element instanceof Item item) {
                    texts(item).forEach(text -> word(words, text, ""));
                } else if (element instanceof Block block) {
                    block.items().stream()
                            .flatMap(Form::texts)
                            .forEach(text -> word(words, text, " {" + block.label() + "}"));
                }
            }
        }
        return Questionnaire.of("form", "1.0", List.of(pages), quotas, List.of(TextBundle.of(Language.EN, words)));
    }

    public static Page page(String name, Element... elements) {
        return new Page(name, Optional.empty(), ImmutableList.copyOf(elements));
    }

    private static void word(Map<String, String> words, Text text, String suffix) {
        StringBuilder blanks = new StringBuilder();
        text.fills().keySet().forEach(name -> blanks.append(" {").append(name).append("}"));
        text.keys().forEach(key -> words.put(key.value(), key.value() + blanks + suffix));
    }

    private static Stream<Text> texts(Item item) {
        Asking asking = item.asking();
        return Stream.of(
                        Stream.of(asking.text()),
                        asking.hint().stream(),
                        asking.checks().stream().map(Check::message),
                        item.options().stream().map(Option::text),
                        item.rows().stream().flatMap(row -> row.label().text().stream()))
                .flatMap(texts -> texts);
    }

    public static ItemId id(String name) {
        return ItemId.of(name);
    }

    public static Asking ask(String name) {
        return Asking.of(id(name));
    }

    public static ImmutableList<Option> options(String name, int count) {
        return IntStream.rangeClosed(1, count)
                .mapToObj(code -> option(name, code))
                .collect(ImmutableList.toImmutableList());
    }

    public static Option option(String name, int code) {
        return Option.of(code, Text.of(name + "." + code));
    }

    public static SingleChoice single(Asking asking, int options) {
        return new SingleChoice(asking, options(asking.id().value(), options));
    }

    public static SingleChoice single(String name, int options) {
        return single(ask(name), options);
    }

    public static MultipleChoice multiple(String name, int options) {
        return new MultipleChoice(ask(name), options(name, options), 1, options);
    }

    public static Ranking ranking(String name, ImmutableList<Option> options, int least, int most) {
        return new Ranking(ask(name), options, least, most, Ordering.AS_WRITTEN);
    }

    public static NumberQuestion number(Asking asking, long least, long most) {
        return NumberQuestion.whole(asking, least, most);
    }

    public static NumberQuestion number(String name) {
        return number(ask(name), 0, 100);
    }

    public static OpenQuestion open(String name) {
        return new OpenQuestion(ask(name).optional(), 20);
    }

    public static Notice notice(String name) {
        return new Notice(ask(name));
    }

    public static Computed computed(String name, Expression value) {
        return new Computed(ask(name), value);
    }

    public static ScreenOut screenOut(String name, Condition condition) {
        return new ScreenOut(ask(name).askedIf(condition));
    }

    public static Condition is(String question, Integer... codes) {
        return new Condition.CodeIn(id(question), ImmutableSortedSet.copyOf(codes));
    }

    public static Condition has(String question, Integer... codes) {
        return new Condition.ContainsAny(id(question), ImmutableSortedSet.copyOf(codes));
    }

    public static Condition number(String question, Comparison comparison, long number) {
        return new Condition.NumberIs(id(question), comparison, BigDecimal.valueOf(number));
    }

    public static Check hard(String name, Condition holds) {
        return new Check(holds, Text.of(name), false);
    }

    public static Check soft(String name, Condition holds) {
        return new Check(holds, Text.of(name), true);
    }
}
