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
    private CellDecoder.Codes codes() {
        return new CellDecoder.Codes(codebook, variable);
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
        return new CellDecoder.OfText(Value.absent(codebook.blank()), place(stored.column()));
    }

    @Override
    public CellDecoder codeList(Stored.CodeList stored) {
        return new CellDecoder.OfText(Value.absent(codebook.blank()), place(stored.column()));
    }

    @Override
    public CellDecoder indicators(Stored.Indicators stored) {
        if (stored.byCode().size() > CellDecoder.OfIndicators.MOST) {
            return new CellDecoder.None();
        }
        return new CellDecoder.OfIndicators(
                stored.byCode().values().stream().mapToInt(this::place).toArray(),
                stored.byCode().keySet().stream().mapToInt(Integer::intValue).toArray(),
                place(stored.absence()),
                codes());
    }

    @Override
    public CellDecoder plain(Stored.Plain stored) {
        return new CellDecoder.OfPlain(variable.kind(), codes(), place(stored.column()), place(stored.instead()));
    }
}
