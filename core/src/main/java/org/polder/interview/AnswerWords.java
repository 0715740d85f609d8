package org.polder.interview;

import org.polder.answer.Answer;
import org.polder.model.Codes;

/** Names an answer in messages. */
final class AnswerWords implements Answer.Visitor<String> {
    static final AnswerWords INSTANCE = new AnswerWords();

    private AnswerWords() {}

    @Override
    public String single(Answer.Single answer) {
        return "the code " + answer.code();
    }

    @Override
    public String multiple(Answer.Multiple answer) {
        return "the codes [" + Codes.listed(answer.codes()) + "]";
    }

    @Override
    public String openText(Answer.OpenText answer) {
        return "the text \"" + Shorten.of(answer.text()) + "\"";
    }

    @Override
    public String rows(Answer.Rows answer) {
        return "codes for rows " + Codes.listed(answer.codes().keySet());
    }

    @Override
    public String number(Answer.Number answer) {
        return "the number " + answer.value().toPlainString();
    }

    @Override
    public String date(Answer.Date answer) {
        return "the date " + answer.value();
    }

    @Override
    public String instead(Answer.Instead answer) {
        return "option " + answer.code() + " instead of a number or date";
    }

    @Override
    public String ranked(Answer.Ranked answer) {
        return "the ranking " + answer.codes();
    }

    @Override
    public String rowSets(Answer.RowSets answer) {
        return "lists of codes for rows " + Codes.listed(answer.codes().keySet());
    }

    @Override
    public String seen() {
        return "a notice seen";
    }

    @Override
    public String withheld() {
        return "contact data kept elsewhere";
    }

    @Override
    public String leftOpen() {
        return "no answer";
    }
}
