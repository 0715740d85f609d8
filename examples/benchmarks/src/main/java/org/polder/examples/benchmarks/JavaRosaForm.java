package org.polder.examples.benchmarks;

import java.io.StringReader;
import java.util.ArrayList;
import java.util.List;
import org.javarosa.core.model.FormDef;
import org.javarosa.core.model.FormIndex;
import org.javarosa.core.model.data.IAnswerData;
import org.javarosa.core.model.data.SelectMultiData;
import org.javarosa.core.model.data.SelectOneData;
import org.javarosa.core.model.data.helper.Selection;
import org.javarosa.core.model.instance.InstanceInitializationFactory;
import org.javarosa.form.api.FormEntryController;
import org.javarosa.form.api.FormEntryModel;
import org.javarosa.xform.parse.XFormParser;
import org.jspecify.annotations.Nullable;

/** One open form of JavaRosa, used the way its own clients do: parse, initialise, then the entry controller. */
final class JavaRosaForm {
    private final SurveyShape shape;
    private final FormEntryController controller;
    private final List<FormIndex> indexes = new ArrayList<>();

    JavaRosaForm(SurveyShape shape) {
        this(shape, XForm.of(shape));
    }

    JavaRosaForm(SurveyShape shape, String xml) {
        this.shape = shape;
        FormDef form = parse(xml);
        form.initialize(true, new InstanceInitializationFactory());
        FormEntryModel model = new FormEntryModel(form);
        this.controller = new FormEntryController(model);
        FormIndex index = model.incrementIndex(FormIndex.createBeginningOfFormIndex());
        while (!index.isEndOfFormIndex()) {
            indexes.add(index);
            index = model.incrementIndex(index);
        }
    }

    private static FormDef parse(String xml) {
        try {
            return new XFormParser(new StringReader(xml)).parse();
        } catch (XFormParser.ParseException malformed) {
            throw new IllegalStateException("JavaRosa does not read the XForm", malformed);
        }
    }

    /** Makes the answer, outside what is timed; null when left open. */
    static @Nullable IAnswerData data(ItemShape item, int codes) {
        if (codes == Respondent.LEFT_OPEN) {
            return null;
        }
        if (!item.multiple()) {
            return new SelectOneData(new Selection(String.valueOf(Codes.single(codes))));
        }
        return new SelectMultiData(Codes.listed(codes).stream()
                .map(code -> new Selection(String.valueOf(code)))
                .toList());
    }

    /** Answers an item, re-evaluating what depends on it. */
    int answer(int position, @Nullable IAnswerData data) {
        int outcome = controller.answerQuestion(indexes.get(position), data, true);
        if (outcome != FormEntryController.ANSWER_OK) {
            throw new IllegalStateException("JavaRosa refuses an answer to " + SurveyShape.name(position));
        }
        return outcome;
    }

    /** Answers as a respondent would, from screen to screen, and tells the items passed. */
    List<Integer> walk(Respondent respondent) {
        List<Integer> path = new ArrayList<>();
        controller.jumpToIndex(FormIndex.createBeginningOfFormIndex());
        while (controller.stepToNextEvent() != FormEntryController.EVENT_END_OF_FORM) {
            int position = indexes.indexOf(controller.getModel().getFormIndex());
            path.add(position);
            answer(
                    position,
                    data(shape.items().get(position), respondent.chosen().get(position)));
        }
        return path;
    }

    /** Counts the relevant questions. */
    int asked() {
        return (int)
                indexes.stream().filter(controller.getModel()::isIndexRelevant).count();
    }

    FormEntryController controller() {
        return controller;
    }
}
