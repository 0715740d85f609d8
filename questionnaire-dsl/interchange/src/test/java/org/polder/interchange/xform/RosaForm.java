package org.polder.interchange.xform;

import java.io.StringReader;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Date;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.javarosa.core.model.FormDef;
import org.javarosa.core.model.FormIndex;
import org.javarosa.core.model.data.DateData;
import org.javarosa.core.model.data.DecimalData;
import org.javarosa.core.model.data.IAnswerData;
import org.javarosa.core.model.data.IntegerData;
import org.javarosa.core.model.data.MultipleItemsData;
import org.javarosa.core.model.data.SelectOneData;
import org.javarosa.core.model.data.StringData;
import org.javarosa.core.model.data.helper.Selection;
import org.javarosa.core.model.instance.InstanceInitializationFactory;
import org.javarosa.core.model.instance.TreeElement;
import org.javarosa.form.api.FormEntryController;
import org.javarosa.form.api.FormEntryModel;
import org.javarosa.xform.parse.XFormParser;
import org.jspecify.annotations.Nullable;
import org.polder.answer.Answer;
import org.polder.model.DateQuestion;
import org.polder.model.Item;
import org.polder.model.NumberQuestion;
import org.polder.model.OpenPart;
import org.polder.model.Row;
import org.polder.name.ItemId;
import org.polder.response.Start;

/** An open form in JavaRosa, filled in from our answers. */
final class RosaForm {
    private final FormDef form;
    private final FormEntryController controller;
    private final Map<String, FormIndex> indexes = new LinkedHashMap<>();
    private final List<String> warnings = new ArrayList<>();

    RosaForm(String document) {
        this.form = parse(document);
        form.initialize(true, new InstanceInitializationFactory());
        FormEntryModel model = new FormEntryModel(form);
        this.controller = new FormEntryController(model);
        FormIndex index = model.incrementIndex(FormIndex.createBeginningOfFormIndex());
        while (!index.isEndOfFormIndex()) {
            String name = index.getReference().toString(false);
            indexes.put(name, index);
            index = model.incrementIndex(index);
        }
    }

    private FormDef parse(String document) {
        try {
            XFormParser parser = new XFormParser(new StringReader(document));
            parser.onWarning(warnings::add);
            return parser.parse();
        } catch (XFormParser.ParseException malformed) {
            throw new IllegalStateException(document, malformed);
        }
    }

    List<String> warnings() {
        return warnings;
    }

    FormDef form() {
        return form;
    }

    FormEntryController controller() {
        return controller;
    }

    /** Sets the day on which the interview started. */
    void startOn(Start start) {
        node(Nodes.path(Nodes.TODAY)).ifPresent(node -> form.setValue(date(start.today()), node.getRef(), true));
    }

    private Optional<TreeElement> node(String path) {
        TreeElement node = form.getMainInstance().getRoot();
        for (String name : path.substring(Nodes.ROOT.length() + 1).split("/")) {
            node = node == null ? null : node.getFirstChild(name);
        }
        return Optional.ofNullable(node);
    }

    boolean isRelevant(String path) {
        return node(path)
                .orElseThrow(() -> new IllegalStateException("no node " + path))
                .isRelevant();
    }

    Optional<IAnswerData> value(String path) {
        return node(path).map(TreeElement::getValue);
    }

    /** Gives an answer as a respondent would, so that it is checked too; tells whether it was taken. */
    boolean give(Item item, Answer answer) {
        boolean taken = true;
        for (Map.Entry<String, Optional<IAnswerData>> part : parts(item, answer).entrySet()) {
            FormIndex index = indexes.get(part.getKey());
            if (part.getValue().isEmpty()) {
                controller.saveAnswer(index, null, true);
            } else {
                int outcome = controller.answerQuestion(index, part.getValue().get(), true);
                taken &= outcome == FormEntryController.ANSWER_OK;
            }
        }
        return taken;
    }

    /** Puts an answer in, whether it passes the checks or not. */
    void put(Item item, Answer answer) {
        parts(item, answer).forEach((path, data) -> {
            if (indexes.containsKey(path)) {
                controller.saveAnswer(indexes.get(path), data.orElse(null), true);
            }
        });
    }

    private static IAnswerData date(LocalDate day) {
        return new DateData(Date.from(day.atStartOfDay(ZoneId.systemDefault()).toInstant()));
    }

    private static IAnswerData one(int code) {
        return new SelectOneData(new Selection(String.valueOf(code)));
    }

    private static IAnswerData several(Iterable<Integer> codes) {
        List<Selection> selections = new ArrayList<>();
        codes.forEach(code -> selections.add(new Selection(String.valueOf(code))));
        return new MultipleItemsData(selections);
    }

    /** What an answer puts in which node; nothing empties the node. */
    private static Map<String, Optional<IAnswerData>> parts(Item item, @Nullable Answer answer) {
        Map<String, Optional<IAnswerData>> parts = new LinkedHashMap<>();
        String own = Nodes.path(item.id());
        ItemId id = item.id();
        for (Row row : item.rows()) {
            if (row.label() instanceof Row.NamedByRespondent) {
                parts.put(Nodes.rowNamePath(id, row.code()), Optional.empty());
            }
            parts.put(Nodes.rowPath(id, row.code()), Optional.empty());
        }
        if (item.rows().isEmpty()) {
            parts.put(own, Optional.empty());
        }
        boolean beside = item instanceof NumberQuestion || item instanceof DateQuestion;
        if (beside && !item.options().isEmpty()) {
            parts.put(Nodes.path(Nodes.instead(id)), Optional.empty());
        }
        if (answer instanceof Answer.Single given) {
            parts.put(own, Optional.of(one(given.code())));
            given.text().ifPresent(text -> open(parts, item, given.code(), text));
        } else if (answer instanceof Answer.Multiple given) {
            parts.put(own, Optional.of(several(given.codes())));
            given.texts().forEach((code, text) -> open(parts, item, code, text));
        } else if (answer instanceof Answer.Ranked given) {
            parts.put(own, Optional.of(several(given.codes())));
            given.texts().forEach((code, text) -> open(parts, item, code, text));
        } else if (answer instanceof Answer.OpenText given) {
            parts.put(own, Optional.of(new StringData(given.text())));
        } else if (answer instanceof Answer.Number given) {
            parts.put(own, Optional.of(number(item, given)));
        } else if (answer instanceof Answer.Date given) {
            parts.put(own, Optional.of(date(given.value())));
        } else if (answer instanceof Answer.Instead given) {
            parts.put(Nodes.path(Nodes.instead(id)), Optional.of(one(given.code())));
        } else if (answer instanceof Answer.Seen) {
            parts.put(own, Optional.of(new StringData("OK")));
        } else if (answer instanceof Answer.Rows given) {
            given.names()
                    .forEach((row, name) -> parts.put(Nodes.rowNamePath(id, row), Optional.of(new StringData(name))));
            given.codes().forEach((row, code) -> parts.put(Nodes.rowPath(id, row), Optional.of(one(code))));
        } else if (answer instanceof Answer.RowSets given) {
            given.names()
                    .forEach((row, name) -> parts.put(Nodes.rowNamePath(id, row), Optional.of(new StringData(name))));
            given.codes().forEach((row, codes) -> parts.put(Nodes.rowPath(id, row), Optional.of(several(codes))));
        }
        return parts;
    }

    private static IAnswerData number(Item item, Answer.Number given) {
        boolean whole = ((NumberQuestion) item).decimals() == 0;
        return whole
                ? new IntegerData(given.value().intValueExact())
                : new DecimalData(given.value().doubleValue());
    }

    private static void open(Map<String, Optional<IAnswerData>> parts, Item item, int code, String text) {
        boolean number = item.options().stream()
                .anyMatch(option -> option.code() == code
                        && option.open()
                                .filter(OpenPart.Number.class::isInstance)
                                .isPresent());
        parts.put(
                Nodes.path(Nodes.openPart(item.id(), code)),
                Optional.of(number ? new DecimalData(Double.parseDouble(text)) : new StringData(text)));
    }
}
