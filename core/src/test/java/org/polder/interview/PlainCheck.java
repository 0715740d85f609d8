package org.polder.interview;

import com.google.common.collect.Maps;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.polder.answer.Answer;
import org.polder.model.Computed;
import org.polder.model.DateQuestion;
import org.polder.model.Grid;
import org.polder.model.Item;
import org.polder.model.MultipleChoice;
import org.polder.model.MultipleGrid;
import org.polder.model.Notice;
import org.polder.model.NumberQuestion;
import org.polder.model.OpenPart;
import org.polder.model.OpenQuestion;
import org.polder.model.Option;
import org.polder.model.Ranking;
import org.polder.model.Requirement;
import org.polder.model.Row;
import org.polder.model.Rowed;
import org.polder.model.ScreenOut;
import org.polder.model.SingleChoice;

/** Whether an answer suits an item, said as briefly as possible: a second opinion beside the engine's messages. */
final class PlainCheck {
    private final PlainMeaning meaning;
    private final Item item;
    private final List<Integer> shown;

    PlainCheck(PlainMeaning meaning, Item item) {
        this.meaning = meaning;
        this.item = item;
        this.shown = meaning.shown(item);
    }

    boolean isWrong(Answer answer) {
        if (answer instanceof Answer.Withheld) {
            return !item.asking().personal();
        }
        if (answer instanceof Answer.LeftOpen) {
            return item instanceof Notice
                    || !PlainMeaning.isPut(item)
                    || (demands(Requirement.REQUIRED) && isAnswerable());
        }
        return !item.accept(new Suits(answer));
    }

    /** Whether the respondent must confirm an answer that is not wrong. */
    boolean isDoubtful(Answer answer) {
        if (!demands(Requirement.WARN_ONCE)) {
            return false;
        }
        return answer instanceof Answer.LeftOpen ? isAnswerable() : isRowOpen(answer);
    }

    private boolean demands(Requirement requirement) {
        return item.asking().requirement() == requirement;
    }

    /** Of a question of which nothing is shown, nothing can be asked. */
    private boolean isAnswerable() {
        if (item instanceof Rowed) {
            return item.rows().stream().anyMatch(this::mustBeJudged);
        }
        boolean choice = item instanceof SingleChoice || item instanceof MultipleChoice || item instanceof Ranking;
        return !choice || !shown.isEmpty();
    }

    private boolean mustBeJudged(Row row) {
        return shown.contains(row.code()) && !isNamed(row);
    }

    private static boolean isNamed(Row row) {
        return row.label() instanceof Row.NamedByRespondent;
    }

    private boolean isRowOpen(Answer answer) {
        Collection<Integer> judged = answer instanceof Answer.Rows rows
                ? rows.codes().keySet()
                : answer instanceof Answer.RowSets sets ? sets.codes().keySet() : shown;
        return item.rows().stream().anyMatch(row -> mustBeJudged(row) && !judged.contains(row.code()));
    }

    private Optional<Option> option(int code) {
        return item.options().stream()
                .filter(option -> option.code() == code && shown.contains(code))
                .findFirst();
    }

    /** Whether an option can be chosen with or without a text. */
    private boolean isChoosable(int code, Optional<String> text) {
        return option(code)
                .filter(option -> option.open()
                        .map(part -> text.filter(words -> suits(part, words)).isPresent())
                        .orElse(text.isEmpty()))
                .isPresent();
    }

    private static boolean suits(OpenPart part, String words) {
        if (words.isBlank()) {
            return false;
        }
        if (part instanceof OpenPart.Words limit) {
            return words.codePoints().count() <= limit.longest();
        }
        OpenPart.Number limit = (OpenPart.Number) part;
        return words.matches(" *-?\\d+([.,]\\d+)? *")
                && suits(
                        new BigDecimal(words.replace(',', '.').strip()), limit.least(), limit.most(), limit.decimals());
    }

    private static boolean suits(BigDecimal number, BigDecimal least, BigDecimal most, int decimals) {
        return number.max(least).min(most).compareTo(number) == 0
                && number.setScale(decimals, RoundingMode.DOWN).compareTo(number) == 0;
    }

    private boolean areChoosable(Collection<Integer> codes, Map<Integer, String> texts) {
        return codes.containsAll(texts.keySet())
                && codes.stream().allMatch(code -> isChoosable(code, Optional.ofNullable(texts.get(code))));
    }

    private boolean hasExclusive(Collection<Integer> codes) {
        return item.options().stream().anyMatch(option -> option.exclusive() && codes.contains(option.code()));
    }

    /** As many as asked for; where fewer are shown, those. */
    private boolean isEnough(int chosen, int least) {
        return chosen >= 1 && chosen >= Math.min(least, shown.size());
    }

    private boolean areRows(Map<Integer, ? extends Collection<Integer>> codes, Map<Integer, String> names, int most) {
        boolean judged = codes.entrySet().stream()
                .allMatch(row -> shown.contains(row.getKey())
                        && row.getValue().size() <= most
                        && !(row.getValue().size() > 1 && hasExclusive(row.getValue()))
                        && row.getValue().stream()
                                .allMatch(code -> item.options().stream().anyMatch(option -> option.code() == code)));
        boolean named = item.rows().stream()
                        .filter(row -> names.containsKey(row.code()))
                        .filter(row -> isNamed(row) && shown.contains(row.code()))
                        .filter(row -> !names.get(row.code()).isBlank()
                                && names.get(row.code()).length() <= 200)
                        .count()
                == names.size();
        boolean complete = item.rows().stream()
                .noneMatch(row -> isNamed(row)
                        ? codes.containsKey(row.code()) && !names.containsKey(row.code())
                        : demands(Requirement.REQUIRED)
                                && shown.contains(row.code())
                                && !codes.containsKey(row.code()));
        return judged && named && complete;
    }

    /** Whether an answer that was not left open is of the item's kind and within its bounds. */
    private final class Suits implements Item.Visitor<Boolean> {
        private final Answer answer;

        Suits(Answer answer) {
            this.answer = answer;
        }

        @Override
        public Boolean singleChoice(SingleChoice question) {
            return answer instanceof Answer.Single given && isChoosable(given.code(), given.text());
        }

        @Override
        public Boolean multipleChoice(MultipleChoice question) {
            return answer instanceof Answer.Multiple given
                    && given.codes().size() <= question.most()
                    && (hasExclusive(given.codes())
                            ? given.codes().size() == 1
                            : isEnough(given.codes().size(), question.least()))
                    && areChoosable(given.codes(), given.texts());
        }

        @Override
        public Boolean ranking(Ranking question) {
            return answer instanceof Answer.Ranked given
                    && new HashSet<>(given.codes()).size() == given.codes().size()
                    && given.codes().size() <= question.most()
                    && isEnough(given.codes().size(), question.least())
                    && areChoosable(given.codes(), given.texts());
        }

        @Override
        public Boolean openQuestion(OpenQuestion question) {
            return answer instanceof Answer.OpenText given
                    && !given.text().isBlank()
                    && given.text().codePoints().count() <= question.longest();
        }

        @Override
        public Boolean number(NumberQuestion question) {
            if (answer instanceof Answer.Instead given) {
                return isChoosable(given.code(), Optional.empty());
            }
            return answer instanceof Answer.Number given
                    && suits(given.value(), question.least(), question.most(), question.decimals())
                    && question.step()
                            .map(size -> given.value()
                                            .subtract(question.least())
                                            .divideAndRemainder(size)[1]
                                            .signum()
                                    == 0)
                            .orElse(true);
        }

        @Override
        public Boolean date(DateQuestion question) {
            if (answer instanceof Answer.Instead given) {
                return isChoosable(given.code(), Optional.empty());
            }
            LocalDate today = meaning.start().today();
            return answer instanceof Answer.Date given
                    && question.earliest().stream()
                            .noneMatch(day -> given.value().isBefore(day.on(today)))
                    && question.latest().stream().noneMatch(day -> given.value().isAfter(day.on(today)))
                    && given.value().getYear() >= 1
                    && given.value().getYear() <= 9999;
        }

        @Override
        public Boolean grid(Grid question) {
            return answer instanceof Answer.Rows given
                    && areRows(Maps.transformValues(given.codes(), List::of), given.names(), 1);
        }

        @Override
        public Boolean multipleGrid(MultipleGrid question) {
            return answer instanceof Answer.RowSets given && areRows(given.codes(), given.names(), question.most());
        }

        @Override
        public Boolean notice(Notice notice) {
            return answer instanceof Answer.Seen;
        }

        @Override
        public Boolean computed(Computed computed) {
            return false;
        }

        @Override
        public Boolean screenOut(ScreenOut screenOut) {
            return false;
        }
    }
}
