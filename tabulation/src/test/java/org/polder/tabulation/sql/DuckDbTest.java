package org.polder.tabulation.sql;

class DuckDbTest extends JdbcCountingTest {
    private static Engine engine;

    @Override
    Engine engine() throws Exception {
        if (engine == null) {
            engine = Engine.duckDb();
        }
        return engine;
    }
}
