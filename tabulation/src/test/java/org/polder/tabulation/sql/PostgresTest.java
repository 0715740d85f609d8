package org.polder.tabulation.sql;

import net.jqwik.api.Tag;
import net.jqwik.api.lifecycle.AfterContainer;

@Tag("full")
class PostgresTest extends JdbcCountingTest {
    private static PostgresServer server;

    @Override
    Engine engine() throws Exception {
        if (server == null) {
            server = PostgresServer.start();
        }
        return server.engine();
    }

    @AfterContainer
    static void stop() throws Exception {
        if (server != null) {
            server.stop();
        }
    }
}
