package org.polder.tabulation.spark;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;
import org.apache.spark.sql.types.DataTypes;
import org.apache.spark.sql.types.StructType;

/**
 * CSV files as a DataFrame of texts.
 *
 * @param data the cells
 * @param malformed the column that holds a line which has more or fewer cells than the header
 */
record CsvFiles(Dataset<Row> data, String malformed) {
    private static final Map<String, String> OPTIONS = Map.of(
            "header", "true",
            "multiLine", "true",
            "quote", "\"",
            // Spark's own is the backslash.
            "escape", "\"",
            "encoding", "UTF-8",
            // Files of a directory whose headers differ are refused rather than read by place.
            "enforceSchema", "false",
            "mode", "PERMISSIVE");

    static CsvFiles at(SparkSession session, String path) {
        List<String> header =
                Arrays.asList(session.read().options(OPTIONS).csv(path).columns());
        StructType types = new StructType();
        for (String column : header) {
            types = types.add(column, DataTypes.StringType);
        }
        String malformed = "malformed line";
        while (header.contains(malformed)) {
            malformed += "'";
        }
        // Spark finds such lines only where it is given a column for them; without one it drops cells in silence.
        Dataset<Row> data = session.read()
                .options(OPTIONS)
                .option("columnNameOfCorruptRecord", malformed)
                .schema(types.add(malformed, DataTypes.StringType))
                .csv(path);
        return new CsvFiles(data, malformed);
    }
}
