package org.polder.tabulation.audit;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSet;
import java.util.ArrayList;
import java.util.List;
import org.polder.model.Grid;
import org.polder.model.Item;
import org.polder.model.MultipleChoice;
import org.polder.model.MultipleGrid;
import org.polder.model.Option;
import org.polder.model.Questionnaire;
import org.polder.model.Row;
import org.polder.model.Rowed;
import org.polder.model.SingleChoice;
import org.polder.tabulation.source.Category;
import org.polder.tabulation.source.QuestionnaireResponses;
import org.polder.tabulation.source.Schema;

/** Makes the audited variables of a questionnaire: single and multiple choices, and the rows of grids of them. */
final class QuestionnaireVariables {
    private final Questionnaire questionnaire;
    private final List<Schema> schemas;
    private final List<AuditedVariable> made = new ArrayList<>();

    QuestionnaireVariables(Questionnaire questionnaire) {
        this.questionnaire = questionnaire;
        this.schemas = questionnaire.languages().stream()
                .map(language -> QuestionnaireResponses.schema(questionnaire, language))
                .toList();
    }

    List<AuditedVariable> all() {
        questionnaire.items().forEach(this::item);
        return made;
    }

    private void item(Item item) {
        if (item instanceof SingleChoice choice) {
            add(item.id().value(), choice.options(), false, 1, gate(item), item);
        } else if (item instanceof MultipleChoice choice) {
            int most = Math.min(choice.most(), Math.max(1, choice.options().size()));
            add(item.id().value(), choice.options(), true, most, gate(item), item);
        } else if (item instanceof Grid grid) {
            rows(grid, false);
        } else if (item instanceof MultipleGrid grid) {
            rows(grid, true);
        }
    }

    private void rows(Rowed grid, boolean multiple) {
        for (Row row : grid.rows()) {
            int most = multiple ? Math.max(1, grid.scale().size()) : 1;
            Gate rowGate = row.askedIf().accept(new GateOfCondition(made, false));
            add(grid.id() + "." + row.code(), grid.scale(), multiple, most, both(gate(grid), rowGate), grid);
        }
    }

    private static Gate both(Gate left, Gate right) {
        if (left instanceof Gate.Everyone) {
            return right;
        }
        return right instanceof Gate.Everyone ? left : Gate.all(left, right);
    }

    private Gate gate(Item item) {
        return item.askedIf().accept(new GateOfCondition(made, false));
    }

    private void add(String name, List<Option> options, boolean multiple, int most, Gate gate, Item item) {
        made.add(new AuditedVariable(
                name,
                options.stream()
                        .map(option -> new AuditedOption(
                                option.code(),
                                labels(name, option.code()),
                                option.kind().isMissing(),
                                option.exclusive(),
                                option.open().isPresent()))
                        .collect(ImmutableList.toImmutableList()),
                multiple,
                most,
                gate,
                item.asking().required() && item.rows().isEmpty()));
    }

    private ImmutableSet<String> labels(String variable, int code) {
        return schemas.stream()
                .flatMap(schema -> schema.find(variable).stream())
                .flatMap(found -> found.category(code).stream())
                .map(Category::label)
                .collect(ImmutableSet.toImmutableSet());
    }
}
