package org.polder.model;

/** Names the kind of an item in messages. */
final class KindWords implements Item.Visitor<String> {
    static final KindWords INSTANCE = new KindWords();

    private KindWords() {}

    @Override
    public String singleChoice(SingleChoice item) {
        return "a single choice";
    }

    @Override
    public String multipleChoice(MultipleChoice item) {
        return "a multiple choice";
    }

    @Override
    public String openQuestion(OpenQuestion item) {
        return "an open question";
    }

    @Override
    public String grid(Grid item) {
        return "a grid";
    }

    @Override
    public String ranking(Ranking item) {
        return "a ranking";
    }

    @Override
    public String number(NumberQuestion item) {
        return "a number question";
    }

    @Override
    public String date(DateQuestion item) {
        return "a date question";
    }

    @Override
    public String multipleGrid(MultipleGrid item) {
        return "a multiple grid";
    }

    @Override
    public String notice(Notice item) {
        return "a notice";
    }

    @Override
    public String computed(Computed item) {
        return "a computed value";
    }

    @Override
    public String screenOut(ScreenOut item) {
        return "a screen-out";
    }
}
