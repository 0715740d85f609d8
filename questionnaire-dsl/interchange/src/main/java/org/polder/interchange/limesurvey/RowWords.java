package org.polder.interchange.limesurvey;

import com.google.common.collect.ImmutableMap;
import org.polder.interchange.internal.Losses;
import org.polder.model.Row;
import org.polder.model.Rowed;
import org.polder.name.Language;

/** Writes what a row is called. */
final class RowWords implements Row.LabelVisitor<ImmutableMap<Language, String>> {
    private final Ground ground;
    private final Losses losses;
    private final Rowed grid;
    private final Row row;

    RowWords(Ground ground, Losses losses, Rowed grid, Row row) {
        this.ground = ground;
        this.losses = losses;
        this.grid = grid;
        this.row = row;
    }

    private ImmutableMap<Language, String> all(String expression) {
        ImmutableMap.Builder<Language, String> all = ImmutableMap.builder();
        ground.questionnaire().languages().forEach(language -> all.put(language, "{" + expression + "}"));
        return all.build();
    }

    @Override
    public ImmutableMap<Language, String> fixed(Row.Fixed label) {
        return Words.of(ground, losses, grid.id(), label.label());
    }

    @Override
    public ImmutableMap<Language, String> namedByRespondent(Row.NamedByRespondent label) {
        return all(ground.rowName(grid.id(), row.code()));
    }

    @Override
    public ImmutableMap<Language, String> carriedForward(Row.CarriedForward label) {
        return all(ground.rowName(label.grid(), label.row()));
    }
}
