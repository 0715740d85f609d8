package org.polder.examples.benchmarks;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.openjdk.jol.info.GraphStats;
import org.polder.answer.Answer;
import org.polder.interview.Interview;
import org.polder.interview.Routing;
import org.polder.model.Questionnaire;
import org.polder.name.Language;

/**
 * Weighs questionnaires and open interviews, every item asked answered; runs in a Java machine of its own, which needs
 * leave to look into records and lambdas.
 *
 * <p>What is weighed net of something is what it adds to the heap when that is there already.
 */
public final class MemoryFootprint {
    private MemoryFootprint() {}

    /**
     * Writes the figures as JSON.
     *
     * @param arguments the file to write to, since JOL prints its warnings on standard output, and the most items
     * @throws IOException when it cannot be written
     */
    public static void main(String[] arguments) throws IOException {
        List<Figure> figures = new ArrayList<>();
        for (int items = 60; items <= Integer.parseInt(arguments[1]); items *= 10) {
            Interviews interviews = Interviews.of(items, 1);
            polder(interviews, figures);
            arrays(interviews, figures);
            javaRosa(interviews, figures);
        }
        new ObjectMapper().writeValue(Path.of(arguments[0]).toFile(), figures);
    }

    private static void polder(Interviews interviews, List<Figure> figures) {
        SurveyShape shape = interviews.shape();
        Questionnaire questionnaire = PolderForm.of(shape);
        long words = bytes(questionnaire);
        Routing routing = Routing.of(questionnaire);
        Interview interview = Interview.start(routing, Language.EN);
        long shared = bytes(routing, interview.language());
        List<Answer> answers = new ArrayList<>();
        for (int position : interviews.paths().get(0)) {
            Answer answer = PolderForm.answer(shape.items().get(position), interviews.codes(0, position));
            answers.add(answer);
            interview = interview.answer(PolderForm.id(position), answer).orThrow();
        }
        Object[] separate = answers.toArray();
        int references = Math.toIntExact(bytes((Object) new Object[separate.length]));
        figures.add(figure("questionnaire", "polder", shape, words));
        figures.add(figure("routing", "polder", shape, bytes(questionnaire, routing) - words));
        figures.add(figure("interview", "polder", shape, bytes(routing, interview.language(), interview) - shared));
        figures.add(figure(
                "answers alone",
                "polder",
                shape,
                bytes(routing, interview.language(), separate) - shared - references));
    }

    private static void arrays(Interviews interviews, List<Figure> figures) {
        ArrayRouting routing = new ArrayRouting(interviews.shape());
        long shared = bytes(routing);
        ArrayInterview interview = new ArrayInterview(routing);
        figures.add(figure("routing", "arrays", interviews.shape(), shared));
        figures.add(figure("interview", "arrays", interviews.shape(), bytes(routing, interview) - shared));
    }

    /** A form of JavaRosa holds its answers, so nothing of it is shared between interviews. */
    private static void javaRosa(Interviews interviews, List<Figure> figures) {
        SurveyShape shape = interviews.shape();
        JavaRosaForm form = new JavaRosaForm(shape);
        // Answering all of 6,000 takes long and adds little to what the form weighs.
        int[] path = interviews.paths().get(0);
        for (int step = 0; step < Math.min(path.length, 200); step++) {
            form.answer(path[step], JavaRosaForm.data(shape.items().get(path[step]), interviews.codes(0, path[step])));
        }
        figures.add(figure("interview", "javaRosa", shape, bytes(form.controller())));
    }

    private static long bytes(Object... roots) {
        return GraphStats.parseInstance(roots).totalSize();
    }

    private static Figure figure(String what, String engine, SurveyShape shape, long bytes) {
        return Figure.once("memory: " + what, engine, String.valueOf(shape.size()), "bytes", bytes);
    }
}
