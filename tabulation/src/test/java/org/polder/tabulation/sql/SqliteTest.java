package org.polder.tabulation.sql;

class SqliteTest extends JdbcCountingTest {
    private static Engine engine;

    @Override
    Engine engine() throws Exception {
        if (engine == null) {
            engine = Engine.sqlite();
        }
        return engine;
    }
}
