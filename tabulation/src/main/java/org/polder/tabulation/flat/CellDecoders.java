package org.polder.tabulation.flat;

import java.util.Map;
import java.util.Optional;
import org.polder.tabulation.source.Value;
import org.polder.tabulation.source.Variable;

/**
 * Makes the decoder of a variable, its columns looked up once.
 *
 * @param codebook tells what cells mean
 * @param variable the variable
 * @param places where each column lies
 */
record CellDecoders(Codebook codebook, Variable variable, Map<String, Integer> places)
        implements Stored.Visitor<CellDecoder> {
    private CodeCells codes() {
        return new CodeCells(codebook, variable);
    }

    private int place(String column) {
        return places.get(column);
    }

    private int place(Optional<String> column) {
        return column.map(this::place).orElse(-1);
    }

    @Override
    public CellDecoder code(Stored.Code stored) {
        return new CellDecoder.OfCode(codes(), place(stored.column()));
    }

    @Override
    public CellDecoder label(Stored.Label stored) {
        return new CellDecoder.OfText(Known.of(variable, Value.absent(codebook.blank())), place(stored.column()));
    }

    @Override
    public CellDecoder codeList(Stored.CodeList stored) {
        int place = place(stored.column());
        if (variable.categories().size() > CellDecoder.MOST_OPTIONS
                || stored.separator().length() > 1) {
            return new CellDecoder.OfText(Known.of(variable, Value.absent(codebook.blank())), place);
        }
        int[] codes = variable.codes().stream().mapToInt(Integer::intValue).toArray();
        return new CellDecoder.OfCodes(
                new Choices(variable, codes), codes(), place, stored.separator().charAt(0));
    }

    @Override
    public CellDecoder indicators(Stored.Indicators stored) {
        if (stored.byCode().size() > CellDecoder.MOST_OPTIONS) {
            return new CellDecoder.OfNothing();
        }
        int[] codes =
                stored.byCode().keySet().stream().mapToInt(Integer::intValue).toArray();
        return new CellDecoder.OfIndicators(
                stored.byCode().values().stream().mapToInt(this::place).toArray(),
                new Choices(variable, codes),
                place(stored.absence()),
                codes());
    }

    @Override
    public CellDecoder plain(Stored.Plain stored) {
        return new CellDecoder.OfPlain(variable, codes(), place(stored.column()), place(stored.instead()));
    }
}
