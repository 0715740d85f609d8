package org.polder.tabulation.flat;

import org.polder.tabulation.source.Variable;

/** Checks that a variable's kind can lie in the columns it was given. */
record FitsKind(Variable variable) implements Stored.Visitor<Boolean> {
    @Override
    public Boolean code(Stored.Code stored) {
        return must(variable.kind() == Variable.Kind.SINGLE, "as a code");
    }

    @Override
    public Boolean label(Stored.Label stored) {
        return must(variable.kind() == Variable.Kind.SINGLE, "as a label");
    }

    @Override
    public Boolean codeList(Stored.CodeList stored) {
        return must(variable.kind() == Variable.Kind.MULTIPLE, "as a list of codes");
    }

    @Override
    public Boolean indicators(Stored.Indicators stored) {
        return must(
                variable.kind() == Variable.Kind.MULTIPLE
                        && stored.byCode().keySet().containsAll(variable.codes())
                        && variable.codes().containsAll(stored.byCode().keySet()),
                "with the columns of the options " + stored.byCode().keySet());
    }

    @Override
    public Boolean plain(Stored.Plain stored) {
        return must(!variable.kind().isCategorical(), "as a plain value");
    }

    private boolean must(boolean fits, String how) {
        if (!fits) {
            throw new IllegalArgumentException("Variable '" + variable.name() + "' of kind " + variable.kind()
                    + " with the codes " + variable.codes() + " cannot be stored " + how);
        }
        return true;
    }
}
