package org.polder.examples.reconstruction;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.google.ortools.sat.Literal;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import org.polder.genai2026.Genai2026;
import org.polder.interview.Routing;
import org.polder.json.ResponseWriter;

/** Makes the synthetic respondent file of the report; the same seed gives the same file. */
public final class Reconstruct {
    private static final long SEED = 2026;
    private static final double DETERMINISTIC_TIME = 60;
    private static final Reason UNMET = new Reason(
            "Not required, and in the solver's time no respondents were found who meet it beside the others",
            "Niet vereist, en in de tijd van de oplosser zijn geen respondenten gevonden die ook hieraan voldoen");

    private Reconstruct() {}

    /**
     * Runs the reconstruction.
     *
     * @param arguments the folder of the published figures, which the result is written to
     * @throws IOException when a file cannot be read or written
     */
    public static void main(String[] arguments) throws IOException {
        Path folder = Path.of(arguments[0]);
        double time = arguments.length > 1 ? Double.parseDouble(arguments[1]) : DETERMINISTIC_TIME;
        Published published = Published.read(folder.resolve("published-figures.json"));
        Gates gates = new Gates(published);
        gates.claim();
        if (!gates.cast().solve(SEED, time)) {
            throw new IllegalStateException("No respondents agree with the required claims in the time allowed");
        }
        Files.write(folder.resolve("respondents.jsonl"), respondents(gates));
        ObjectMapper mapper = new ObjectMapper().enable(SerializationFeature.INDENT_OUTPUT);
        Files.writeString(
                folder.resolve("reconstruction.json"),
                mapper.writeValueAsString(account(mapper, published, gates)) + "\n");
        System.out.println("Missed: " + gates.cast().missed());
    }

    private static List<String> respondents(Gates gates) {
        Interviewer interviewer = new Interviewer(Routing.of(Genai2026.asFielded()), SEED);
        List<Integer> order = new ArrayList<>();
        for (int i = 0; i < Skeleton.RESPONDENTS; i++) {
            order.add(i);
        }
        Collections.shuffle(order, new Random(SEED));
        List<String> lines = new ArrayList<>();
        int commercial = 0;
        for (int respondent : order) {
            Map<String, List<Integer>> settled = new HashMap<>();
            for (String question : Gates.QUESTIONS) {
                List<Integer> chosen = gates.cast().chosen(question, respondent);
                if (!chosen.isEmpty()) {
                    settled.put(question, chosen);
                }
            }
            int type = settled.remove("organisationType").get(0);
            commercial += type == 1 ? 1 : 0;
            settled.put("Q2", List.of(organisation(type, type == 1 && commercial == 1, respondent)));
            settled.put("Q30", List.of(2));
            lines.add(ResponseWriter.line(interviewer.interview(
                    String.format("synthetic-%03d", lines.size() + 1), settled, gates.stop(respondent))));
        }
        return lines;
    }

    /** One of 39 commercial organisations is a for-profit museum, since 29 % and not 30 % chose the first option. */
    private static int organisation(int type, boolean museum, int respondent) {
        return switch (type) {
            case 1 -> museum ? 9 : 1;
            case 2 -> 4;
            case 3 -> List.of(2, 3, 8).get(respondent % 3);
            case 4 -> 5;
            default -> 10;
        };
    }

    private static ObjectNode account(ObjectMapper mapper, Published published, Gates gates) {
        ObjectNode account = mapper.createObjectNode();
        account.put("en", "A synthetic reconstruction from published figures, not the respondents' data.");
        account.put(
                "nl", "Een synthetische reconstructie uit gepubliceerde cijfers, niet de gegevens van respondenten.");
        account.put("seed", SEED);
        account.put("solver", "OR-Tools CP-SAT 9.14.6206, eight workers taking turns in one thread");
        account.put("weightMet", gates.cast().objectiveValue());
        account.put("weightNotProvenImpossible", gates.cast().bestBound());
        ArrayNode claims = account.putArray("claims");
        for (Claim claim : published.claims()) {
            if (gates.isInScope(claim)) {
                claim(claims.addObject(), claim, gates);
            }
        }
        return account;
    }

    private static void claim(ObjectNode node, Claim claim, Gates gates) {
        long base = 0;
        long n = 0;
        Cast cast = gates.cast();
        for (int i = 0; i < Skeleton.RESPONDENTS; i++) {
            if (isIn(claim.group(), i, cast) && cast.value(asked(cast, claim.variable(), i))) {
                base++;
                n += cast.chosen(claim.variable(), i).stream().anyMatch(claim.codes()::contains) ? 1 : 0;
            }
        }
        boolean met = claim.holds(n, base);
        node.put("id", claim.id());
        node.put("figure", claim.figure());
        node.put("question", claim.variable());
        claim.group().ifPresent(group -> group(node.putObject("group"), group));
        node.put("required", Gates.isRequired(claim.figure()));
        node.put("published", claim.published());
        node.put("reached", n + "/" + base);
        node.put("status", met ? "met" : "missed");
        if (!met) {
            int settled = (int) base;
            Reason reason = gates.contradictions()
                    .of(claim)
                    .or(() -> Contradictions.of(claim, settled))
                    .orElse(UNMET);
            node.putObject("reason").put("en", reason.en()).put("nl", reason.nl());
        }
    }

    /** Names a group by a variable of the tables and the code of its category. */
    private static void group(ObjectNode node, Claim.GroupKey group) {
        node.put("variable", group.variable().equals("sector") ? "Q5" : group.variable());
        node.put("code", Skeleton.code(group));
    }

    private static Literal asked(Cast cast, String variable, int respondent) {
        return cast.question(variable).asked()[respondent];
    }

    private static boolean isIn(Optional<Claim.GroupKey> group, int respondent, Cast cast) {
        return group.map(key -> switch (key.variable()) {
                    case "workRelation" -> Skeleton.relation(respondent) == Skeleton.code(key);
                    case "organisationType" ->
                        cast.chosen("organisationType", respondent).contains(Skeleton.code(key));
                    default -> cast.chosen("Q5", respondent).contains(Skeleton.code(key));
                })
                .orElse(true);
    }
}
