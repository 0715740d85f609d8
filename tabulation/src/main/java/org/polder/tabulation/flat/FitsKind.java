package org.polder.tabulation.flat;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.polder.model.Codes;
import org.polder.tabulation.source.Category;
import org.polder.tabulation.source.Variable;

/** Checks that a variable's kind can lie in the columns it was given; says what is wrong, if anything is. */
record FitsKind(Variable variable) implements Stored.Visitor<Optional<String>> {
    @Override
    public Optional<String> code(Stored.Code stored) {
        return must(variable.kind() == Variable.Kind.SINGLE, "as a code");
    }

    @Override
    public Optional<String> label(Stored.Label stored) {
        List<String> labels =
                variable.categories().stream().map(Category::label).toList();
        return must(
                variable.kind() == Variable.Kind.SINGLE
                        && !labels.contains("")
                        && Set.copyOf(labels).size() == labels.size(),
                "as a label, which takes a label for each code and no label twice");
    }

    @Override
    public Optional<String> codeList(Stored.CodeList stored) {
        String separator = stored.separator();
        boolean clear = !separator.isEmpty()
                && separator.chars().noneMatch(sign -> sign == '-' || sign == '+' || Character.isDigit(sign));
        return must(
                variable.kind() == Variable.Kind.MULTIPLE && clear,
                "as a list of codes with '" + separator + "' between them");
    }

    @Override
    public Optional<String> indicators(Stored.Indicators stored) {
        return must(
                variable.kind() == Variable.Kind.MULTIPLE
                        && stored.byCode().keySet().containsAll(variable.codes())
                        && variable.codes().containsAll(stored.byCode().keySet()),
                "with the columns of the options " + stored.byCode().keySet());
    }

    @Override
    public Optional<String> plain(Stored.Plain stored) {
        return must(!variable.kind().isCategorical(), "as a plain value");
    }

    private Optional<String> must(boolean fits, String how) {
        return fits
                ? Optional.empty()
                : Optional.of("Variable '" + variable.name() + "' of kind " + variable.kind() + " with the codes "
                        + Codes.listed(variable.codes()) + " cannot be stored " + how);
    }
}
