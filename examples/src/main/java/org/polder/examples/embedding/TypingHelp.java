package org.polder.examples.embedding;

import org.polder.model.Computed;
import org.polder.model.DateQuestion;
import org.polder.model.Grid;
import org.polder.model.Item;
import org.polder.model.MultipleChoice;
import org.polder.model.MultipleGrid;
import org.polder.model.Notice;
import org.polder.model.NumberQuestion;
import org.polder.model.OpenQuestion;
import org.polder.model.Ranking;
import org.polder.model.ScreenOut;
import org.polder.model.SingleChoice;

/** Names the words that explain how an item is answered in a terminal. */
enum TypingHelp implements Item.Visitor<String> {
    INSTANCE;

    @Override
    public String singleChoice(SingleChoice item) {
        return "help.single";
    }

    @Override
    public String multipleChoice(MultipleChoice item) {
        return "help.multiple";
    }

    @Override
    public String ranking(Ranking item) {
        return "help.ranking";
    }

    @Override
    public String openQuestion(OpenQuestion item) {
        return "help.text";
    }

    @Override
    public String number(NumberQuestion item) {
        return "help.number";
    }

    @Override
    public String date(DateQuestion item) {
        return "help.date";
    }

    @Override
    public String grid(Grid item) {
        return "help.grid";
    }

    @Override
    public String multipleGrid(MultipleGrid item) {
        return "help.multiple-grid";
    }

    @Override
    public String notice(Notice item) {
        return "help.notice";
    }

    @Override
    public String computed(Computed item) {
        return "help.notice";
    }

    @Override
    public String screenOut(ScreenOut item) {
        return "help.notice";
    }
}
