package org.polder.examples.results;

import com.google.common.collect.ImmutableMultimap;
import java.util.Arrays;
import java.util.Optional;
import org.polder.examples.results.Exports.Download;

/** The files a researcher can take along, called as in their addresses. */
enum ExportKind {
    csv {
        @Override
        Download of(Exports exports, ImmutableMultimap<String, String> asked) {
            return exports.csv();
        }
    },
    codebook {
        @Override
        Download of(Exports exports, ImmutableMultimap<String, String> asked) {
            return exports.codebook();
        }
    },
    jsonl {
        @Override
        Download of(Exports exports, ImmutableMultimap<String, String> asked) {
            return exports.jsonLines();
        }
    },
    xlsx {
        @Override
        Download of(Exports exports, ImmutableMultimap<String, String> asked) {
            return exports.xlsx(asked);
        }
    },
    spss {
        @Override
        Download of(Exports exports, ImmutableMultimap<String, String> asked) {
            return exports.spss();
        }
    },
    codes {
        @Override
        Download of(Exports exports, ImmutableMultimap<String, String> asked) {
            return exports.codes();
        }
    };

    /** Makes the file; what was asked of the figures holds for tables. */
    abstract Download of(Exports exports, ImmutableMultimap<String, String> asked);

    static Optional<ExportKind> named(String name) {
        return Arrays.stream(values()).filter(kind -> kind.name().equals(name)).findFirst();
    }
}
