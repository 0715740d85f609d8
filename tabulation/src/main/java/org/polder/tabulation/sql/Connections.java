package org.polder.tabulation.sql;

import java.sql.Connection;
import java.sql.SQLException;

/** Opens a connection for each pass. */
interface Connections {
    Connection open() throws SQLException;
}
