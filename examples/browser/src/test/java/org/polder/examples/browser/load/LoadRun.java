package org.polder.examples.browser.load;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

/**
 * Lets 500 respondents answer at once for two minutes, and once more with the server killed five times under them.
 *
 * <p>Arguments: the runnable jar and the folder for the results; {@code load.respondents}, {@code load.seconds} and
 * {@code load.kills} change how much.
 */
public final class LoadRun {
    private static final int RESPONDENTS = 500;
    private static final int SECONDS = 120;
    private static final int KILLS = 5;

    private LoadRun() {}

    /**
     * Runs both and prints what came of them; exits with 1 when anything was lost, doubled or refused.
     *
     * @param arguments the runnable jar, and the folder for the results
     * @throws IOException when the server does not start or the results cannot be written
     * @throws InterruptedException when it is stopped
     */
    public static void main(String[] arguments) throws IOException, InterruptedException {
        Path jar = Path.of(arguments[0]);
        Path folder = Files.createDirectories(Path.of(arguments[1]));
        boolean sound = true;
        for (int kills : new int[] {0, Integer.getInteger("load.kills", KILLS)}) {
            String name = kills == 0 ? "load" : "load-killed";
            LoadReport report = LoadTrial.run(new LoadPlan(
                    program(jar),
                    Files.createTempDirectory(folder, name),
                    Integer.getInteger("load.respondents", RESPONDENTS),
                    Duration.ofSeconds(Integer.getInteger("load.seconds", SECONDS)),
                    kills,
                    System.currentTimeMillis()));
            System.out.println(report.text());
            Files.writeString(folder.resolve(name + ".txt"), report.text());
            sound &= report.isSound();
        }
        System.exit(sound ? 0 : 1);
    }

    private static List<String> program(Path jar) {
        List<String> program = new ArrayList<>();
        program.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        program.addAll(List.of("-jar", jar.toString()));
        return program;
    }
}
