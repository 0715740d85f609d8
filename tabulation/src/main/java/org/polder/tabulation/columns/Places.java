package org.polder.tabulation.columns;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import org.jspecify.annotations.Nullable;
import org.polder.problem.Place;

/** Where each respondent stands in the data, for messages; takes no room when that is nowhere. */
final class Places {
    private static final Place NOWHERE = Place.none();

    private final List<@Nullable String> names = new ArrayList<>();
    private final Numbers lines = new Numbers();
    private final List<Place> kinds = new ArrayList<>();
    private final Map<Place, Integer> known = new HashMap<>();
    private final Codes.Wide kindOf = new Codes.Wide();
    private int nowhere;

    void add(Place place) {
        if (kindOf.size() == 0 && place.equals(NOWHERE)) {
            nowhere++;
            return;
        }
        if (kindOf.size() == 0) {
            for (int i = 0; i < nowhere; i++) {
                put(NOWHERE);
            }
        }
        put(place);
    }

    private void put(Place place) {
        kindOf.add(kind(place));
        lines.add(place.line().isPresent() ? place.line().getAsLong() : Double.NaN);
        names.add(place.respondent().orElse(null));
    }

    private int kind(Place place) {
        // Nearly all rows of a source are of the kind of the row before.
        int before = kindOf.size() == 0 ? 0 : kindOf.at(kindOf.size() - 1);
        if (kindOf.size() > 0
                && kinds.get(before).source().equals(place.source())
                && kinds.get(before).item().equals(place.item())) {
            return before;
        }
        Place kind = new Place(place.source(), OptionalLong.empty(), Optional.empty(), place.item());
        int number = known.computeIfAbsent(kind, fresh -> kinds.size());
        if (number == kinds.size()) {
            kinds.add(kind);
        }
        return number;
    }

    Place at(int row) {
        if (kindOf.size() == 0) {
            return NOWHERE;
        }
        Place place = kinds.get(kindOf.at(row));
        double line = lines.at(Block.of(row), Block.within(row));
        Place onLine = Double.isNaN(line) ? place : place.withLine((long) line);
        return Optional.ofNullable(names.get(row)).map(onLine::withRespondent).orElse(onLine);
    }

    void addAll(Places other, int rows) {
        for (int row = 0; row < rows; row++) {
            add(other.at(row));
        }
    }
}
