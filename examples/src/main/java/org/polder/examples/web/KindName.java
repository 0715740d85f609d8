package org.polder.examples.web;

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

/** Names each kind of item to the templates; there is one template for each. */
enum KindName implements Item.Visitor<String> {
    INSTANCE;

    @Override
    public String singleChoice(SingleChoice item) {
        return "single";
    }

    @Override
    public String multipleChoice(MultipleChoice item) {
        return "multiple";
    }

    @Override
    public String openQuestion(OpenQuestion item) {
        return "text";
    }

    @Override
    public String grid(Grid item) {
        return "grid";
    }

    @Override
    public String ranking(Ranking item) {
        return "ranking";
    }

    @Override
    public String number(NumberQuestion item) {
        return "number";
    }

    @Override
    public String date(DateQuestion item) {
        return "date";
    }

    @Override
    public String multipleGrid(MultipleGrid item) {
        return "grid";
    }

    @Override
    public String notice(Notice item) {
        return "notice";
    }

    @Override
    public String computed(Computed item) {
        throw new IllegalStateException("Item '" + item.id() + "' is computed, so no page shows it");
    }

    @Override
    public String screenOut(ScreenOut item) {
        throw new IllegalStateException("Item '" + item.id() + "' ends the survey, so no page asks it");
    }
}
