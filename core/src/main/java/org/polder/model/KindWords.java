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
}
