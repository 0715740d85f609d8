package org.polder.interchange.xform;

import java.util.ArrayList;
import java.util.List;
import java.util.function.UnaryOperator;
import org.polder.interchange.internal.Losses;
import org.polder.model.Row;
import org.polder.model.Rowed;
import org.polder.name.ItemId;

/** Writes the binds of a grid: of the group, then of each row and the name that it is given. */
final class RowBinds {
    private final Ground ground;
    private final Losses losses;
    private final String relevant;

    RowBinds(Ground ground, Losses losses, String relevant) {
        this.ground = ground;
        this.losses = losses;
        this.relevant = relevant;
    }

    List<Bind> rows(Rowed grid, UnaryOperator<Bind> bounds) {
        Bind own = new Bind(Nodes.path(grid.id())).relevant(relevant);
        if (!grid.asking().checks().isEmpty()) {
            losses.add(
                    "grid-check",
                    grid.id(),
                    "'" + grid.id() + "' has checks on all its rows together: a form checks single answers,"
                            + " and they are left out");
        }
        List<Bind> binds = new ArrayList<>(List.of(own));
        for (Row row : grid.rows()) {
            String shown = shown(grid.id(), row);
            boolean named = row.label() instanceof Row.NamedByRespondent;
            if (named) {
                String name = Nodes.rowNamePath(grid.id(), row.code());
                binds.add(new Bind(name)
                        .with("type", "string")
                        .relevant(shown)
                        .constraint(Allowed.notBlank())
                        .constraint(Allowed.notLonger(Row.LONGEST_NAME)));
            }
            Bind bind = new Bind(Nodes.rowPath(grid.id(), row.code()))
                    .with("type", "string")
                    .relevant(shown)
                    .relevant(named ? Terms.filled(Nodes.rowNamePath(grid.id(), row.code())) : Terms.TRUE)
                    .required(grid.asking().required() && !named);
            binds.add(bounds.apply(bind));
        }
        return binds;
    }

    private String shown(ItemId grid, Row row) {
        return Certain.isTrue(
                ground,
                losses.within("routing", grid, "Row " + row.code(), "the form takes that for not known"),
                row.askedIf());
    }
}
