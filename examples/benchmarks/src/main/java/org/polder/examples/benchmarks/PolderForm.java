package org.polder.examples.benchmarks;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSortedSet;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.polder.answer.Answer;
import org.polder.condition.Condition;
import org.polder.model.Asking;
import org.polder.model.Element;
import org.polder.model.Item;
import org.polder.model.MultipleChoice;
import org.polder.model.Option;
import org.polder.model.Page;
import org.polder.model.Questionnaire;
import org.polder.model.SingleChoice;
import org.polder.name.ItemId;
import org.polder.name.Language;
import org.polder.text.Text;
import org.polder.text.TextBundle;

/** Makes a Polder questionnaire of a description, and answers to it. */
final class PolderForm {
    private static final int ITEMS_PER_PAGE = 10;

    private final SurveyShape shape;
    private final Map<String, String> texts = new HashMap<>();

    private PolderForm(SurveyShape shape) {
        this.shape = shape;
    }

    static Questionnaire of(SurveyShape shape) {
        return new PolderForm(shape).questionnaire();
    }

    static ItemId id(int position) {
        return ItemId.of(SurveyShape.name(position));
    }

    static Answer answer(ItemShape item, int codes) {
        if (codes == Respondent.LEFT_OPEN) {
            return Answer.leftOpen();
        }
        return item.multiple()
                ? Answer.codes(Codes.listed(codes).toArray(Integer[]::new))
                : Answer.code(Codes.single(codes));
    }

    private Questionnaire questionnaire() {
        List<Page> pages = new ArrayList<>();
        for (int start = 0; start < shape.size(); start += ITEMS_PER_PAGE) {
            ImmutableList.Builder<Element> items = ImmutableList.builder();
            for (int i = start; i < Math.min(start + ITEMS_PER_PAGE, shape.size()); i++) {
                items.add(item(i, shape.items().get(i)));
            }
            pages.add(new Page("p" + start, Optional.empty(), items.build()));
        }
        return Questionnaire.of("shape-" + shape.size(), "1", pages, List.of(TextBundle.of(Language.EN, texts)));
    }

    private Item item(int position, ItemShape item) {
        String name = SurveyShape.name(position);
        texts.put(name + ".text", "Question " + position);
        ImmutableList.Builder<Option> options = ImmutableList.builder();
        for (int code = 1; code <= item.options(); code++) {
            String key = name + "." + code;
            texts.put(key, "Option " + code + " of question " + position);
            options.add(Option.of(code, Text.of(key)));
        }
        Asking asking = Asking.of(id(position)).askedIf(condition(item)).optional();
        return item.multiple()
                ? new MultipleChoice(asking, options.build(), 1, item.options())
                : new SingleChoice(asking, options.build());
    }

    private Condition condition(ItemShape item) {
        Condition whole = Condition.always();
        for (int i = 0; i < item.condition().size(); i++) {
            ConditionPart part = item.condition().get(i);
            Condition single = part(part);
            whole = i == 0 ? single : part.and() ? whole.and(single) : whole.or(single);
        }
        return whole;
    }

    private Condition part(ConditionPart part) {
        ImmutableSortedSet<Integer> codes = ImmutableSortedSet.copyOf(Codes.listed(part.codes()));
        Condition condition = shape.items().get(part.source()).multiple()
                ? new Condition.ContainsAny(id(part.source()), codes)
                : new Condition.CodeIn(id(part.source()), codes);
        return part.negated() ? condition.negate() : condition;
    }
}
