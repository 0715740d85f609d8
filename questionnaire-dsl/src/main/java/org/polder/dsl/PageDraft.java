package org.polder.dsl;

import com.google.common.collect.ImmutableList;
import java.util.Map;
import java.util.Optional;
import org.polder.condition.Condition;
import org.polder.model.Element;
import org.polder.model.Ordering;
import org.polder.model.Page;
import org.polder.text.Fill;

/** A page being declared; without a title of its own it takes one from the text bundles, under {@code page.name}. */
public final class PageDraft {
    private final String name;
    private final TextDraft title;
    private final ImmutableList<PagePart> parts;
    private final Ordering order;

    private PageDraft(String name, TextDraft title, ImmutableList<PagePart> parts, Ordering order) {
        this.name = name;
        this.title = title;
        this.parts = parts;
        this.order = order;
    }

    static PageDraft of(String name, PagePart... parts) {
        return new PageDraft(name, TextDraft.of("page." + name), ImmutableList.copyOf(parts), Ordering.AS_WRITTEN);
    }

    void collect(Map<String, String> wordings) {
        title.collect(wordings);
        parts.forEach(part -> part.collect(wordings));
    }

    Optional<Page> build(Assembly assembly) {
        ImmutableList<Element> built =
                parts.stream().flatMap(part -> part.build(assembly).stream()).collect(ImmutableList.toImmutableList());
        boolean noneLeft = built.isEmpty() && !parts.isEmpty();
        return noneLeft ? Optional.empty() : assembly.attempt(name, () -> page(built, assembly));
    }

    private Page page(ImmutableList<Element> built, Assembly assembly) {
        boolean titled = assembly.knows(title.key()) || !title.pieces().isEmpty();
        return new Page(name, titled ? Optional.of(title.build(assembly)) : Optional.empty(), built, order);
    }

    private PageDraft title(TextDraft changed) {
        return new PageDraft(name, changed, parts, order);
    }

    private PageDraft order(Ordering changed) {
        return new PageDraft(name, title, parts, changed);
    }

    /**
     * Titles the page in the questionnaire's first language.
     *
     * @param wording the title, with blanks such as {@code {name}} if it has fills
     * @return this page with that title
     */
    public PageDraft title(String wording) {
        return title(title.worded(wording));
    }

    /**
     * Titles the page for some respondents; earlier variants go first.
     *
     * @param condition who reads this title, over items of earlier pages
     * @param wording the title
     * @return this page with that variant
     */
    public PageDraft titleIf(Condition condition, String wording) {
        return title(title.when(condition, wording));
    }

    /**
     * Lets the title vary by cases, worded in the text bundles.
     *
     * @param cases the cases
     * @return this page with those variants
     */
    public PageDraft titleBy(Cases cases) {
        return title(title.by(cases));
    }

    /**
     * Fills a blank of the title.
     *
     * @param blank the blank's name
     * @param fill where its words come from
     * @return this page with that fill
     */
    public PageDraft fill(String blank, Fill fill) {
        return title(title.filled(blank, fill));
    }

    /**
     * Puts the items in any order, drawn for each respondent; notices, computed values and screen-outs keep their
     * places, and no item may then depend on another of the page.
     *
     * @return this page, shuffled
     */
    public PageDraft shuffled() {
        return order(Ordering.SHUFFLED);
    }

    /**
     * Starts the items anywhere and goes round, drawn for each respondent; see {@link #shuffled}.
     *
     * @return this page, rotated
     */
    public PageDraft rotated() {
        return order(Ordering.ROTATED);
    }

    /**
     * Puts the items as written or the other way round, drawn for each respondent; see {@link #shuffled}.
     *
     * @return this page, flipped for half the respondents
     */
    public PageDraft flipped() {
        return order(Ordering.FLIPPED);
    }
}
