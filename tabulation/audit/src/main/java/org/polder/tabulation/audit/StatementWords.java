package org.polder.tabulation.audit;

import java.util.Optional;

/** Says what a statement is about, in one of the audit's languages. */
record StatementWords(AuditedSurvey survey, boolean dutch) implements Statement.Visitor<String> {

    char point() {
        return dutch ? ',' : '.';
    }

    private String group(Optional<GroupRef> group) {
        return group.map(one -> ", " + one.label()).orElse("");
    }

    private static String place(Statement statement) {
        return statement.id() + " (" + statement.figure() + ", " + String.join(", ", statement.variables());
    }

    @Override
    public String claim(Claim claim) {
        String about = claim.stated().approximate() ? dutch ? "ongeveer " : "about " : "";
        String option = claim.option().isEmpty() ? "" : " '" + claim.option() + "'";
        String of = claim.measure() instanceof Measure.MeanChosen ? dutch ? " gemiddeld" : " on average" : "";
        String variables = claim.variables().size() > 1
                ? survey.variable(claim.measure().variables().get(0)).question()
                : claim.measure().variables().get(0);
        return claim.id() + " (" + claim.figure() + ", " + variables + option + group(claim.group()) + "): " + about
                + claim.stated().text(point()) + of;
    }

    @Override
    public String base(PublishedBase base) {
        String of = base.of().isEmpty()
                ? ""
                : ", "
                        + (base.of().size() > 1
                                ? survey.variable(base.of().get(0)).question()
                                : base.of().get(0));
        return base.id() + " (" + base.figure() + of + "): n = " + base.n();
    }

    @Override
    public String mostChosen(MostChosen most) {
        return place(most) + group(most.group()) + "): " + (dutch ? "meest gekozen " : "most chosen ")
                + options(most.variable(), most.codes());
    }

    @Override
    public String deviation(Deviation deviation) {
        String how = deviation.kind() == Deviation.Kind.BELOW_HALF
                ? dutch ? "minder dan de helft kiest " : "fewer than half choose "
                : dutch ? "wijkt af bij " : "deviates on ";
        return place(deviation) + group(deviation.group()) + "): " + how
                + options(deviation.variable(), deviation.codes());
    }

    private String options(String variable, Iterable<Integer> codes) {
        StringBuilder text = new StringBuilder();
        for (int code : codes) {
            text.append(text.length() == 0 ? "" : ", ").append(code);
            survey.variable(variable).option(code).stream()
                    .flatMap(option -> option.labels().stream())
                    .findFirst()
                    .ifPresent(label -> text.append(" '").append(label).append("'"));
        }
        return text.toString();
    }
}
