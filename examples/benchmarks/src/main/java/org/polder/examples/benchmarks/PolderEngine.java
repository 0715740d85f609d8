package org.polder.examples.benchmarks;

import java.util.Optional;
import org.polder.interview.Interview;
import org.polder.interview.PathTracer;
import org.polder.interview.Replay;
import org.polder.interview.Routing;
import org.polder.model.Item;
import org.polder.name.Language;
import org.polder.response.Response;
import org.polder.response.Start;

/** The public calls of the engine that the measurements stand on, each in one place. */
final class PolderEngine {
    private PolderEngine() {}

    /** Names the next item without wording it. */
    static Optional<Item> next(Interview interview) {
        return interview.next();
    }

    /** Makes what routes stored responses in bulk. */
    static PathTracer tracer(Routing routing) {
        return PathTracer.of(routing, Start.in(Language.EN));
    }

    /** Routes a stored response again, its answers taken as they are; gives the number of items asked. */
    static int reroute(PathTracer tracer, Response response) {
        tracer.trace(response.answers());
        return tracer.length();
    }

    /** Routes a stored response again and checks every answer; true when it agrees with the questionnaire. */
    static boolean replay(Routing routing, Response response) {
        return Replay.of(routing, response).problems().isEmpty();
    }
}
