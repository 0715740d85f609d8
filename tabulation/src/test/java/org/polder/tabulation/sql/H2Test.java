package org.polder.tabulation.sql;

class H2Test extends JdbcCountingTest {
    private static Engine engine;

    @Override
    Engine engine() throws Exception {
        if (engine == null) {
            engine = Engine.h2();
        }
        return engine;
    }
}
