package org.polder.examples.benchmarks;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.stream.Collectors;

/**
 * Writes a description as a SurveyJS questionnaire.
 *
 * <p>There too a negated part holds for an empty answer unless it asks for one. A hidden question keeps its answer and
 * goes on counting unless {@code clearInvisibleValues} is {@code onHidden}; the answer is then lost when it is hidden,
 * which an interview in asking order does not notice. One page, since more pages only make it slower.
 */
final class SurveyJsForm {
    private static final JsonNodeFactory JSON = JsonNodeFactory.instance;

    private SurveyJsForm() {}

    static ObjectNode of(SurveyShape shape) {
        ArrayNode elements = JSON.arrayNode();
        for (int position = 0; position < shape.size(); position++) {
            elements.add(element(shape, position));
        }
        ObjectNode survey = JSON.objectNode().put("clearInvisibleValues", "onHidden");
        survey.putArray("pages").addObject().put("name", "all").set("elements", elements);
        return survey;
    }

    /** The names and values of a respondent's answers, in the order given; null for one left open. */
    static ArrayNode answers(SurveyShape shape, Respondent respondent, int[] path) {
        ArrayNode answers = JSON.arrayNode();
        for (int position : path) {
            ArrayNode answer = answers.addArray().add(SurveyShape.name(position));
            int codes = respondent.chosen().get(position);
            if (codes == Respondent.LEFT_OPEN) {
                answer.addNull();
            } else if (shape.items().get(position).multiple()) {
                Codes.listed(codes).forEach(answer.addArray()::add);
            } else {
                answer.add(Codes.single(codes));
            }
        }
        return answers;
    }

    private static ObjectNode element(SurveyShape shape, int position) {
        ItemShape item = shape.items().get(position);
        ObjectNode element = JSON.objectNode()
                .put("type", item.multiple() ? "checkbox" : "radiogroup")
                .put("name", SurveyShape.name(position))
                .put("title", "Question " + position);
        ArrayNode choices = element.putArray("choices");
        for (int code = 1; code <= item.options(); code++) {
            choices.addObject().put("value", code).put("text", "Option " + code + " of question " + position);
        }
        if (!item.condition().isEmpty()) {
            element.put("visibleIf", condition(shape, item.condition()));
        }
        return element;
    }

    private static String condition(SurveyShape shape, List<ConditionPart> parts) {
        String whole = "";
        for (int i = 0; i < parts.size(); i++) {
            String part = part(shape, parts.get(i));
            whole = i == 0 ? part : "(" + whole + ")" + (parts.get(i).and() ? " and " : " or ") + part;
        }
        return whole;
    }

    private static String part(SurveyShape shape, ConditionPart part) {
        String name = "{" + SurveyShape.name(part.source()) + "}";
        boolean is = !shape.items().get(part.source()).multiple() && Integer.bitCount(part.codes()) == 1;
        String any = name
                + (is
                        ? " = " + Codes.single(part.codes())
                        : " anyof "
                                + Codes.listed(part.codes()).stream()
                                        .map(String::valueOf)
                                        .collect(Collectors.joining(", ", "[", "]")));
        return part.negated() ? "(" + name + " notempty and !(" + any + "))" : "(" + any + ")";
    }
}
