package org.polder.analysis;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSortedSet;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.polder.answer.Answer;
import org.polder.condition.Condition;
import org.polder.dsl.RandomRespondents;
import org.polder.interview.Interview;
import org.polder.model.Block;
import org.polder.model.Element;
import org.polder.model.Item;
import org.polder.model.Option;
import org.polder.model.Ordering;
import org.polder.model.Page;
import org.polder.model.Questionnaire;
import org.polder.model.Requirement;
import org.polder.model.Revision;
import org.polder.model.SingleChoice;
import org.polder.name.Language;
import org.polder.name.TextKey;
import org.polder.text.Text;

/**
 * A clean questionnaire, a place in it to plant a fault at, and some who went all the way through it.
 *
 * @param clean the questionnaire
 * @param host the item behind which something can be put
 * @param guests respondents who came to the end
 */
record Ground(Questionnaire clean, Item host, ImmutableList<Interview> guests) {
    private static final int GUESTS = 15;

    /**
     * A question that two of those who came to the end answered otherwise.
     *
     * @param question the question
     * @param one the code that one of them chose
     * @param other the code that the other chose
     */
    record Parting(SingleChoice question, int one, int other) {
        Condition isOne() {
            return is(one);
        }

        Condition isOther() {
            return is(other);
        }

        Condition is(Integer... codes) {
            return new Condition.CodeIn(question.id(), ImmutableSortedSet.copyOf(codes));
        }

        Condition isAny() {
            return is(question.options().stream().map(Option::code).toArray(Integer[]::new));
        }

        Condition isAllBut(int code) {
            return is(question.options().stream()
                    .map(Option::code)
                    .filter(each -> each != code)
                    .toArray(Integer[]::new));
        }

        /** That two options were chosen where only one can be. */
        Condition contradiction() {
            return isOne().and(isOther());
        }
    }

    static Ground of(Questionnaire clean, LocalDate today, Toss toss) {
        List<Item> hosts = clean.pages().stream()
                .filter(page -> page.order() == Ordering.AS_WRITTEN)
                .map(Page::elements)
                .flatMap(List::stream)
                .filter(Item.class::isInstance)
                .map(Item.class::cast)
                .toList();
        RandomRespondents respondents =
                RandomRespondents.of(clean, toss.below(1_000)).on(today);
        return new Ground(
                clean,
                toss.of(hosts),
                IntStream.rangeClosed(1, GUESTS)
                        .mapToObj(respondents::interview)
                        .filter(guest -> guest.isComplete() && guest.screenOut().isEmpty())
                        .collect(ImmutableList.toImmutableList()));
    }

    private Stream<SingleChoice> sources() {
        int end = clean.position(host.id()).orElseThrow();
        return clean.items().subList(0, end + 1).stream()
                .filter(SingleChoice.class::isInstance)
                .map(SingleChoice.class::cast)
                .filter(item -> item.asking().requirement() == Requirement.REQUIRED
                        && !item.asking().personal()
                        && item.options().stream()
                                .allMatch(option -> option.askedIf().equals(Condition.always())));
    }

    private static Optional<Integer> chosen(Interview guest, Item item) {
        return Optional.ofNullable(guest.given().get(item.id()))
                .filter(Answer.Single.class::isInstance)
                .map(answer -> ((Answer.Single) answer).code());
    }

    /** Questions before the place on which those who came to the end differ. */
    List<Parting> partings() {
        return sources()
                .flatMap(item -> {
                    List<Integer> codes = guests.stream()
                            .flatMap(guest -> chosen(guest, item).stream())
                            .distinct()
                            .limit(2)
                            .toList();
                    return codes.size() < 2 ? Stream.of() : Stream.of(new Parting(item, codes.get(0), codes.get(1)));
                })
                .toList();
    }

    /** Those that are put to everyone. */
    List<Parting> ofEveryone() {
        return partings().stream()
                .filter(parting -> parting.question().askedIf().equals(Condition.always()))
                .toList();
    }

    /** Those that somebody who came to the end was not asked. */
    List<Parting> ofSome() {
        return partings().stream()
                .filter(parting -> guests.stream()
                        .anyMatch(guest -> !guest.isPut(parting.question().id())))
                .toList();
    }

    /** Puts elements behind the place, and whatever else is to change. */
    Questionnaire with(UnaryOperator<Revision> also, Element... elements) {
        return clean.with(revision -> {
            Revision changed = revision;
            for (Element element : ImmutableList.copyOf(elements).reverse()) {
                changed = worded(changed.insertAfter(host.id().value(), element), element);
            }
            return also.apply(changed);
        });
    }

    private Revision worded(Revision revision, Element element) {
        List<Item> items = element instanceof Block block ? block.items() : List.of((Item) element);
        Revision changed = revision;
        for (Item item : items) {
            for (Text text : Conditions.texts(item).toList()) {
                String blanks = text.fills().keySet().stream()
                        .map(blank -> " {" + blank + "}")
                        .collect(Collectors.joining());
                for (TextKey key : text.keys().toList()) {
                    for (Language language : clean.languages()) {
                        changed = changed.wording(language, key.value(), "Words" + blanks);
                    }
                }
            }
        }
        return changed;
    }
}
