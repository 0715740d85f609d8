package org.polder.interchange.surveyjs;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.polder.model.Asking;
import org.polder.model.Computed;
import org.polder.model.DateQuestion;
import org.polder.model.Element;
import org.polder.model.Grid;
import org.polder.model.Item;
import org.polder.model.MultipleChoice;
import org.polder.model.MultipleGrid;
import org.polder.model.Notice;
import org.polder.model.NumberQuestion;
import org.polder.model.OpenQuestion;
import org.polder.model.Questionnaire;
import org.polder.model.Ranking;
import org.polder.model.Row;
import org.polder.model.ScreenOut;
import org.polder.model.SingleChoice;

/** Everything of a questionnaire but its conditions and wordings. */
final class Shape implements Item.Visitor<List<Object>> {
    private Shape() {}

    static List<Object> of(Questionnaire questionnaire) {
        List<Object> shape = new ArrayList<>();
        shape.add(List.of(questionnaire.id(), questionnaire.version(), questionnaire.languages()));
        shape.addAll(questionnaire.quotas());
        questionnaire.pages().forEach(page -> {
            shape.add(List.of(page.name(), page.order(), page.title().isPresent()));
            page.elements().forEach(element -> shape.add(element(element)));
        });
        return shape;
    }

    /** What SurveyJS has no notion of comes back as it was. */
    private static Object element(Element element) {
        return element instanceof Item item && !(item instanceof Computed) ? item(item) : element;
    }

    private static List<Object> item(Item item) {
        Asking asking = item.asking();
        List<Object> shape = new ArrayList<>();
        shape.add(List.of(
                item.getClass().getSimpleName(),
                item.id(),
                asking.requirement(),
                asking.personal(),
                asking.timeLimit(),
                asking.hint().isPresent()));
        asking.checks().forEach(check -> shape.add(List.of("check", check.soft())));
        item.options()
                .forEach(option -> shape.add(
                        List.of(option.code(), option.open(), option.exclusive(), option.kind(), option.anchored())));
        item.rows().forEach(row -> shape.add(List.of(row.code(), label(row), row.anchored())));
        shape.addAll(item.accept(new Shape()));
        return shape;
    }

    private static Object label(Row row) {
        return row.label() instanceof Row.CarriedForward
                ? row.label()
                : row.label().getClass().getSimpleName();
    }

    @Override
    public List<Object> singleChoice(SingleChoice item) {
        return List.of(item.order());
    }

    @Override
    public List<Object> multipleChoice(MultipleChoice item) {
        return List.of(item.least(), item.most(), item.order());
    }

    @Override
    public List<Object> ranking(Ranking item) {
        return List.of(item.least(), item.most(), item.order());
    }

    @Override
    public List<Object> openQuestion(OpenQuestion item) {
        return List.of(item.longest());
    }

    @Override
    public List<Object> number(NumberQuestion item) {
        Optional<BigDecimal> step = item.step().map(BigDecimal::stripTrailingZeros);
        return List.of(
                item.least().stripTrailingZeros(),
                item.most().stripTrailingZeros(),
                item.decimals(),
                step,
                item.slider());
    }

    @Override
    public List<Object> date(DateQuestion item) {
        return List.of(item.earliest(), item.latest());
    }

    @Override
    public List<Object> grid(Grid item) {
        return List.of(item.order());
    }

    @Override
    public List<Object> multipleGrid(MultipleGrid item) {
        return List.of(item.most(), item.order());
    }

    @Override
    public List<Object> notice(Notice item) {
        return List.of();
    }

    @Override
    public List<Object> computed(Computed item) {
        return List.of();
    }

    @Override
    public List<Object> screenOut(ScreenOut item) {
        return List.of();
    }
}
