package org.polder.model;

import com.google.common.collect.ImmutableList;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.function.UnaryOperator;
import org.polder.name.Language;
import org.polder.problem.Place;
import org.polder.problem.Problem;
import org.polder.problem.ProblemsException;
import org.polder.text.TextBundle;

/**
 * Edits that make another questionnaire out of one: a value, each edit gives a new one.
 *
 * <p>Items and blocks are named by id or name, repeated items without a code behind it. {@link #build} reports every
 * problem: edits of what does not exist, and all that needs what was removed. Wordings of a removed part are dropped.
 */
public final class Revision {
    private final Questionnaire base;
    private final String version;
    private final Sheets sheets;
    private final RevisedQuotas quotas;
    private final RevisedWordings wordings;
    private final ImmutableList<Problem> problems;

    private Revision(
            Questionnaire base,
            String version,
            Sheets sheets,
            RevisedQuotas quotas,
            RevisedWordings wordings,
            ImmutableList<Problem> problems) {
        this.base = base;
        this.version = version;
        this.sheets = sheets;
        this.quotas = quotas;
        this.wordings = wordings;
        this.problems = problems;
    }

    /**
     * Begins with a questionnaire as it is.
     *
     * @param base the questionnaire
     * @return a revision without edits
     */
    public static Revision of(Questionnaire base) {
        return new Revision(
                base,
                base.version(),
                Sheets.of(base.pages()),
                new RevisedQuotas(base.quotas()),
                RevisedWordings.of(base),
                ImmutableList.of());
    }

    /** Makes an edit, or takes note of why it cannot be made. */
    private Revision edit(String place, Supplier<Revision> edit) {
        List<Problem> found;
        try {
            return edit.get();
        } catch (IllegalArgumentException impossible) {
            found = List.of(Problem.error("impossible-edit", Place.item(place), "" + impossible.getMessage()));
        } catch (ProblemsException malformed) {
            found = malformed.problems();
        }
        return new Revision(base, version, sheets, quotas, wordings, joined(problems, found));
    }

    private Revision with(Sheets changed) {
        return new Revision(base, version, changed, quotas, wordings, problems);
    }

    private static <T> ImmutableList<T> joined(List<T> all, List<? extends T> more) {
        return ImmutableList.<T>builder().addAll(all).addAll(more).build();
    }

    private Revision change(String name, Function<Element, List<Element>> change) {
        return edit(name, () -> with(sheets.change(name, change)));
    }

    /**
     * Changes the version.
     *
     * @param changed the new version
     * @return this revision with that version
     */
    public Revision version(String changed) {
        return new Revision(base, changed, sheets, quotas, wordings, problems);
    }

    /**
     * Replaces the item of the same id, or the block of the same name.
     *
     * @param element the new item or block
     * @return this revision with that edit
     */
    public Revision replace(Element element) {
        return change(Sheets.name(element), old -> List.of(element));
    }

    /**
     * Removes an item or block.
     *
     * @param name its id or name
     * @return this revision with that edit
     */
    public Revision remove(String name) {
        return change(name, old -> List.of());
    }

    /**
     * Inserts an item or block after another.
     *
     * @param name the id or name of the other
     * @param element the item or block
     * @return this revision with that edit
     */
    public Revision insertAfter(String name, Element element) {
        return change(name, other -> List.of(other, element));
    }

    /**
     * Inserts an item or block before another.
     *
     * @param name the id or name of the other
     * @param element the item or block
     * @return this revision with that edit
     */
    public Revision insertBefore(String name, Element element) {
        return change(name, other -> List.of(element, other));
    }

    /**
     * Moves an item or block behind another.
     *
     * @param name its id or name
     * @param other the id or name of the other
     * @return this revision with that edit
     */
    public Revision moveAfter(String name, String other) {
        return move(name, moved -> cut -> cut.change(other, found -> List.of(found, moved)));
    }

    /**
     * Moves an item or block before another.
     *
     * @param name its id or name
     * @param other the id or name of the other
     * @return this revision with that edit
     */
    public Revision moveBefore(String name, String other) {
        return move(name, moved -> cut -> cut.change(other, found -> List.of(moved, found)));
    }

    /**
     * Moves an item or block to the end of a page.
     *
     * @param name its id or name
     * @param page the page's name
     * @return this revision with that edit
     */
    public Revision moveTo(String name, String page) {
        return move(
                name,
                moved -> cut -> cut.page(page, sheet -> List.of(sheet.with(joined(sheet.elements(), List.of(moved))))));
    }

    private Revision move(String name, Function<Element, UnaryOperator<Sheets>> paste) {
        return edit(name, () -> with(paste.apply(sheets.find(name)).apply(sheets.change(name, old -> List.of()))));
    }

    /**
     * Changes an item: how it is put, its options or its rows.
     *
     * @param id the item's id
     * @param edits the edits, such as {@code item -> item.removeOption(3)}
     * @return this revision with those edits
     */
    public Revision edit(String id, UnaryOperator<ItemEdit> edits) {
        UnaryOperator<Item> change = item -> edits.apply(new ItemEdit(item)).item();
        return edit(id, () -> with(sheets.item(id, change)));
    }

    /**
     * Adds a page behind the others.
     *
     * @param page the page
     * @return this revision with that edit
     */
    public Revision addPage(Page page) {
        return with(sheets.add(page));
    }

    /**
     * Adds a page before another.
     *
     * @param name the name of the other page
     * @param page the page
     * @return this revision with that edit
     */
    public Revision addPageBefore(String name, Page page) {
        return edit(name, () -> with(sheets.page(name, other -> List.of(Sheets.sheet(page), other))));
    }

    /**
     * Removes a page with all that stands on it.
     *
     * @param name the page's name
     * @return this revision with that edit
     */
    public Revision removePage(String name) {
        return edit(name, () -> with(sheets.page(name, old -> List.of())));
    }

    /**
     * Adds a quota or replaces the one of the same name.
     *
     * @param quota the quota
     * @return this revision with that edit
     */
    public Revision quota(Quota quota) {
        return new Revision(base, version, sheets, quotas.put(quota), wordings, problems);
    }

    /**
     * Removes a quota.
     *
     * @param name the quota's name
     * @return this revision with that edit
     */
    public Revision removeQuota(String name) {
        return edit(name, () -> new Revision(base, version, sheets, quotas.remove(name), wordings, problems));
    }

    /**
     * Words one text.
     *
     * @param language the language
     * @param key the text's key
     * @param text the wording, with its blanks
     * @return this revision with that edit
     */
    public Revision wording(Language language, String key, String text) {
        return edit(key, () -> wordings(TextBundle.of(language, Map.of(key, text))));
    }

    /**
     * Puts wordings in the place of others, or adds a language, which must be complete in the end.
     *
     * @param bundle the wordings
     * @return this revision with that edit
     */
    public Revision wordings(TextBundle bundle) {
        return new Revision(base, version, sheets, quotas, wordings.with(bundle), problems);
    }

    /**
     * Removes a language.
     *
     * @param language the language
     * @return this revision with that edit
     */
    public Revision removeLanguage(Language language) {
        return edit(
                language.tag(),
                () -> new Revision(base, version, sheets, quotas, wordings.without(language), problems));
    }

    /**
     * Builds the questionnaire with all edits.
     *
     * @return the questionnaire
     * @throws ProblemsException naming every edit that is impossible and everything the edits break
     */
    public Questionnaire build() {
        return built(revised -> new Breakage(base, revised.pages()).of(new QuestionnaireCheck(revised).problems()));
    }

    /** What the edits give, sound or not. */
    Questionnaire unchecked() {
        return built(revised -> List.of());
    }

    private Questionnaire built(Function<Questionnaire, List<Problem>> check) {
        List<Problem> all = new ArrayList<>(problems);
        List<Page> pages = sheets.pages(all::add);
        Questionnaire revised =
                Questionnaire.unchecked(base.id(), version, pages, quotas.all(), wordings.bundles(TextKeys.of(pages)));
        all.addAll(check.apply(revised));
        if (!all.isEmpty()) {
            throw new ProblemsException("The revision of questionnaire '" + base.id() + "'", all);
        }
        return revised;
    }
}
