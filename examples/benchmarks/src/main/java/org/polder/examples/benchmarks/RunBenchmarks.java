package org.polder.examples.benchmarks;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.openjdk.jmh.runner.RunnerException;

/** Takes all figures and writes them to {@code benchmarks.md} and {@code benchmarks.json}. */
public final class RunBenchmarks {
    private RunBenchmarks() {}

    /**
     * Runs the benchmarks.
     *
     * @param arguments the folder to write to, whether to be quick, and a pattern that names the benchmarks to run
     * @throws IOException when the summary cannot be written
     * @throws RunnerException when a benchmark fails
     */
    public static void main(String[] arguments) throws IOException, RunnerException {
        Path folder = Path.of(arguments[0]);
        boolean quick = Boolean.parseBoolean(arguments[1]);
        String only = arguments[2];

        List<String> notes = new ArrayList<>();
        notes.add("answer: random respondents answer every item they are asked; polder checks the answer, routes again"
                + " and names the next item, each time as a new value; arrays and recomputing name the next item but"
                + " check nothing; javaRosa and surveyJs answer only.");
        notes.add("chain: the first answer of " + ChainAnswering.LENGTH + " changes, everything being answered.");
        notes.add("Memory counts what an interview or routing adds to what it shares with others.");
        notes.add(
                "Tables: 60 variables of 2 to 8 codes, 5 % missing, by three breaks of 10, 5 and 4 codes; one thread but"
                        + " where two are named. Polder's also tell left open, answered, substantive and everyone, and weighted"
                        + " ones numbers, weights and squares; jointPass sums weights only, jointPassWhole all three.");
        if (quick) {
            notes.add("A quick run: good for a first look only.");
        }
        Files.createDirectories(folder);
        Map<String, String> machine = Machine.described();
        List<Figure> figures = new ArrayList<>(new Timing(quick, only).figures());
        if (Pattern.compile(only).matcher("surveyJs").find()) {
            surveyJs(folder.resolve("surveyjs"), quick, figures, notes);
        }
        if (Pattern.compile(only).matcher("memory").find()) {
            figures.addAll(memory(folder, quick));
        }
        Summary summary = new Summary(machine, figures, notes);
        summary.write(folder);
        System.out.println(summary.markdown());
    }

    private static void surveyJs(Path folder, boolean quick, List<Figure> figures, List<String> notes) {
        SurveyJs surveyJs = SurveyJs.in(folder);
        // Opening a questionnaire of 6,000 takes SurveyJS far longer than answering it, so that is done least.
        for (int items : new int[] {60, 600, 6_000}) {
            int limit = Math.max(10, (quick ? 6_000 : 60_000) / items);
            int warmup = 600 / items * (quick ? 1 : 2);
            int count = items == 6_000 ? (quick ? 1 : 3) : 5;
            List<Double> measured = surveyJs.answering(Interviews.of(items), warmup, count, limit);
            figures.add(Figure.of("answer", "surveyJs", String.valueOf(items), "us/answer", measured));
        }
        SurveyJs.Chain chain = surveyJs.chain(ChainAnswering.LENGTH, ChainAnswering.ANSWER, quick ? 4 : 20);
        figures.add(Figure.of("chain", "surveyJs", "nothing", "us/answer", chain.nothing()));
        figures.add(Figure.of("chain", "surveyJs", "chain", "us/answer", chain.all()));
        notes.add("surveyJs: the model without user interface, one page, setValue, clearInvisibleValues onHidden; of"
                + " long interviews a stretch from the middle. After the answer that hides the chain "
                + chain.visible() + " of its items are visible; 1 is right.");
    }

    private static List<Figure> memory(Path folder, boolean quick) throws IOException {
        Path file = folder.resolve("memory.json").toAbsolutePath();
        Command.output(
                Path.of("."),
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Djol.magicFieldOffset=true",
                "-Djdk.attach.allowAttachSelf=true",
                "-Djol.skipHotspotSAAttach=true",
                "-classpath",
                System.getProperty("java.class.path"),
                MemoryFootprint.class.getName(),
                file.toString(),
                // Walking all objects of the largest questionnaires takes half a minute.
                quick ? "600" : "6000");
        return List.of(new ObjectMapper().readValue(file.toFile(), Figure[].class));
    }
}
