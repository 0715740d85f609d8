package org.polder.json;

import com.networknt.schema.Error;
import com.networknt.schema.InputFormat;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.util.List;

/** Judges documents by the published schemas, with a validator that knows nothing of our readers. */
final class Validator {
    static final Validator QUESTIONNAIRE = new Validator(JsonSchemas.questionnaire());
    static final Validator RESPONSE = new Validator(JsonSchemas.response());

    private final Schema schema;

    private Validator(String schema) {
        this.schema = SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12)
                .getSchema(schema);
    }

    List<Error> errors(String document) {
        return schema.validate(document, InputFormat.JSON);
    }
}
