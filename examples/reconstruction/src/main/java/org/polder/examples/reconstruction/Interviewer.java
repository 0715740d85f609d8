package org.polder.examples.reconstruction;

import com.google.common.collect.ImmutableSortedMap;
import com.google.common.collect.ImmutableSortedSet;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.TreeMap;
import java.util.TreeSet;
import org.polder.answer.Answer;
import org.polder.interview.Interview;
import org.polder.interview.Prompt;
import org.polder.interview.PromptRow;
import org.polder.interview.Routing;
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
import org.polder.model.Questionnaire;
import org.polder.model.Ranking;
import org.polder.model.ScreenOut;
import org.polder.model.SingleChoice;
import org.polder.name.ItemId;
import org.polder.name.Language;
import org.polder.response.Response;
import org.polder.tabulation.audit.SyntheticRespondent;

/** Leads a synthetic respondent through the real interview: settled answers where there are, drawn ones elsewhere. */
final class Interviewer {
    /** What stands in every open answer, so that nobody takes it for a quotation. */
    static final String SYNTHETIC = "(synthetisch)";

    private final Routing routing;
    private final Random random;

    Interviewer(Routing routing, long seed) {
        this.routing = routing;
        this.random = new Random(seed);
    }

    /** Interviews until the place where the respondent stopped, or to the end. */
    Response interview(String name, SyntheticRespondent respondent) {
        Interview interview = Interview.start(routing, Language.NL);
        int end = respondent.stoppedAt().map(this::position).orElse(Integer.MAX_VALUE);
        for (Optional<Prompt> next = interview.current(); next.isPresent(); next = interview.current()) {
            Prompt prompt = next.get();
            if (position(prompt.id().value()) >= end) {
                break;
            }
            interview = interview
                    .answer(prompt.id(), answer(prompt, respondent.chosen()))
                    .orThrow();
        }
        return interview.response(name);
    }

    /** The place of an item; past all that figures speak of, the first thing shown there. */
    private int position(String item) {
        Questionnaire questionnaire = routing.questionnaire();
        return item.isEmpty()
                ? questionnaire.position(ItemId.of("Q28")).orElseThrow() + 1
                : questionnaire.position(ItemId.of(item)).orElseThrow();
    }

    private Answer answer(Prompt prompt, Map<String, ImmutableSortedSet<Integer>> chosen) {
        String id = prompt.id().value();
        List<Integer> settled = chosen.getOrDefault(id, ImmutableSortedSet.of()).asList();
        return prompt.item().accept(new Item.Visitor<Answer>() {
            @Override
            public Answer ranking(Ranking item) {
                throw notInThisQuestionnaire(item);
            }

            @Override
            public Answer number(NumberQuestion item) {
                throw notInThisQuestionnaire(item);
            }

            @Override
            public Answer date(DateQuestion item) {
                throw notInThisQuestionnaire(item);
            }

            @Override
            public Answer multipleGrid(MultipleGrid item) {
                throw notInThisQuestionnaire(item);
            }

            @Override
            public Answer notice(Notice item) {
                throw notInThisQuestionnaire(item);
            }

            @Override
            public Answer computed(Computed item) {
                throw notInThisQuestionnaire(item);
            }

            @Override
            public Answer screenOut(ScreenOut item) {
                throw notInThisQuestionnaire(item);
            }

            @Override
            public Answer singleChoice(SingleChoice item) {
                Option option = option(item.options(), settled.isEmpty() ? draw(item.options()) : settled.get(0));
                return new Answer.Single(option.code(), option.open().map(Interviewer::openPart));
            }

            @Override
            public Answer multipleChoice(MultipleChoice item) {
                TreeSet<Integer> codes = new TreeSet<>(settled);
                while (codes.isEmpty() || (settled.isEmpty() && codes.size() < Math.min(item.most(), 2))) {
                    codes.add(draw(item.options().stream()
                            .filter(option -> !option.exclusive())
                            .toList()));
                }
                Map<Integer, String> texts = new TreeMap<>();
                codes.forEach(
                        code -> option(item.options(), code).open().ifPresent(part -> texts.put(code, openPart(part))));
                return new Answer.Multiple(ImmutableSortedSet.copyOf(codes), ImmutableSortedMap.copyOf(texts));
            }

            @Override
            public Answer openQuestion(OpenQuestion item) {
                return item.asking().required() ? Answer.text(SYNTHETIC) : Answer.leftOpen();
            }

            @Override
            public Answer grid(Grid item) {
                Map<Integer, Integer> codes = new TreeMap<>();
                for (PromptRow row : prompt.rows()) {
                    ImmutableSortedSet<Integer> code = chosen.get(id + "." + row.code());
                    if (code != null) {
                        codes.put(row.code(), code.first());
                    }
                }
                return codes.isEmpty() ? Answer.leftOpen() : Answer.rows(codes);
            }
        });
    }

    private int draw(List<Option> options) {
        List<Option> substantive = new ArrayList<>(options.stream()
                .filter(option -> !option.kind().isMissing() && option.open().isEmpty())
                .toList());
        List<Option> from = substantive.isEmpty() ? options : substantive;
        return from.get(random.nextInt(from.size())).code();
    }

    private static Option option(List<Option> options, int code) {
        return options.stream()
                .filter(option -> option.code() == code)
                .findFirst()
                .orElseThrow();
    }

    private static String openPart(OpenPart part) {
        return part.accept(new OpenPart.Visitor<String>() {
            @Override
            public String words(OpenPart.Words words) {
                return SYNTHETIC;
            }

            @Override
            public String number(OpenPart.Number number) {
                return "10";
            }
        });
    }

    private static IllegalStateException notInThisQuestionnaire(Item item) {
        return new IllegalStateException("The questionnaire has no item of the kind of '" + item.id() + "'");
    }
}
