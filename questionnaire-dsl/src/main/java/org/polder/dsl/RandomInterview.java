package org.polder.dsl;

import com.google.common.collect.ImmutableList;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import org.polder.answer.Answer;
import org.polder.interview.Interview;
import org.polder.interview.Prompt;
import org.polder.interview.Step;
import org.polder.model.Notice;
import org.polder.model.Requirement;
import org.polder.name.ItemId;
import org.polder.response.Start;

/** Takes one random respondent through the interview. */
final class RandomInterview {
    private static final int TRIES = 200;

    /** How many answers are tried to see which branches a question has that is no single choice. */
    private static final int TRIES_FOR_BRANCHES = 12;

    /** Of how many respondents one is taken when paths are to be as likely. */
    private static final int CANDIDATES = 8;

    private final RandomPlan plan;
    private final Random random;

    RandomInterview(RandomPlan plan, Random random) {
        this.plan = plan;
        this.random = random;
    }

    /** An interview and the logarithm of how many branches it had to choose from in all. */
    private record Walk(Interview interview, double branches) {}

    /** What an answer leads to at once: the items then on the path, and how much then remains possible. */
    private record Branch(ImmutableList<ItemId> path, double progress) {
        static Branch of(Interview interview) {
            return new Branch(interview.path(), interview.progress());
        }
    }

    Interview held() {
        Start start = Start.in(plan.routing().questionnaire().languages().get(0))
                .on(plan.today())
                .seed(random.nextLong());
        Interview fresh = Interview.start(plan.routing(), start);
        return plan.steering().isEmpty() ? walk(fresh).interview() : resampled(fresh);
    }

    /** One of several walks, each as likely as it has branches: a walk where few were open stands for few paths. */
    private Interview resampled(Interview fresh) {
        List<Walk> walks = new ArrayList<>();
        for (int i = 0; i < CANDIDATES; i++) {
            walks.add(walk(fresh));
        }
        double most = walks.stream().mapToDouble(Walk::branches).max().orElseThrow();
        double total = walks.stream()
                .mapToDouble(walk -> Math.exp(walk.branches() - most))
                .sum();
        double drawn = random.nextDouble() * total;
        for (Walk walk : walks) {
            drawn -= Math.exp(walk.branches() - most);
            if (drawn < 0) {
                return walk.interview();
            }
        }
        return walks.get(walks.size() - 1).interview();
    }

    private Walk walk(Interview fresh) {
        Walk walk = new Walk(fresh, 0);
        Optional<Prompt> prompt = fresh.current();
        while (prompt.isPresent() && random.nextDouble() >= plan.stopping()) {
            Optional<Walk> next = step(walk, prompt.get());
            if (next.isEmpty()) {
                return walk;
            }
            walk = next.get();
            prompt = walk.interview().current();
        }
        return walk;
    }

    private Optional<Walk> step(Walk walk, Prompt prompt) {
        Optional<Walk> branched = plan.steering().contains(prompt.id()) ? branched(walk, prompt) : Optional.empty();
        return branched.or(
                () -> answered(walk.interview(), prompt).map(interview -> new Walk(interview, walk.branches())));
    }

    /** Takes one of the branches that some answers lead to, each as likely, and then one of those answers. */
    private Optional<Walk> branched(Walk walk, Prompt prompt) {
        Map<Branch, List<Interview>> branches = new LinkedHashMap<>();
        for (Answer answer : tried(prompt)) {
            taken(walk.interview(), prompt, answer)
                    .ifPresent(interview -> branches.computeIfAbsent(Branch.of(interview), any -> new ArrayList<>())
                            .add(interview));
        }
        if (branches.isEmpty()) {
            return Optional.empty();
        }
        List<Interview> alike = oneOf(List.copyOf(branches.values()));
        return Optional.of(new Walk(oneOf(alike), walk.branches() + Math.log(branches.size())));
    }

    private List<Answer> tried(Prompt prompt) {
        RandomAnswer answers = answers(prompt);
        List<Answer> tried = new ArrayList<>(answers.singles());
        for (int i = tried.isEmpty() ? 0 : TRIES_FOR_BRANCHES; i < TRIES_FOR_BRANCHES; i++) {
            tried.add(prompt.item().accept(answers));
        }
        if (mayLeave(prompt) && plan.leavingOpen() > 0) {
            tried.add(Answer.leftOpen());
        }
        return tried;
    }

    private <T> T oneOf(List<T> all) {
        return all.get(random.nextInt(all.size()));
    }

    private RandomAnswer answers(Prompt prompt) {
        return new RandomAnswer(
                prompt,
                plan.today(),
                mayLeave(prompt) ? plan.leavingOpen() : 0,
                new RandomChoice(plan.sharesOf(prompt.id()), random),
                random);
    }

    private static boolean mayLeave(Prompt prompt) {
        return prompt.item().asking().requirement() != Requirement.REQUIRED && !(prompt.item() instanceof Notice);
    }

    private Optional<Interview> answered(Interview interview, Prompt prompt) {
        boolean mayLeave = mayLeave(prompt);
        if (mayLeave && random.nextDouble() < plan.leavingOpen()) {
            Optional<Interview> left = taken(interview, prompt, Answer.leftOpen());
            // A check can refuse that.
            if (left.isPresent()) {
                return left;
            }
        }
        RandomAnswer answers = answers(prompt);
        for (int i = 0; i < TRIES; i++) {
            Optional<Interview> next = taken(interview, prompt, prompt.item().accept(answers));
            if (next.isPresent()) {
                return next;
            }
        }
        return mayLeave ? taken(interview, prompt, Answer.leftOpen()) : Optional.empty();
    }

    private static Optional<Interview> taken(Interview interview, Prompt prompt, Answer answer) {
        Step step = interview.answer(prompt.id(), answer);
        return step.accepted() ? Optional.of(step.interview()) : step.confirmed();
    }
}
