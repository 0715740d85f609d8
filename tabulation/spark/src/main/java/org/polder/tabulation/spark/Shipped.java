package org.polder.tabulation.spark;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.ObjectInputStream;
import java.io.ObjectOutputStream;
import java.io.Serializable;
import java.io.UncheckedIOException;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalLong;
import org.polder.tabulation.source.Schema;

/**
 * Plans and problems as bytes, on their way between driver and executors.
 *
 * <p>Codebooks, scans and problems are records that are not serializable, and need not be for Spark's sake: each is
 * written as its class and components, and made anew by its own constructor, which checks it once more. A visitor for
 * each kind of filter and derived variable would say the same at greater length, and miss a component that comes later.
 * Only Spark's own channels carry these bytes, between processes that run each other's code already.
 */
final class Shipped {
    private Shipped() {}

    static byte[] bytes(Object value) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ObjectOutputStream output = new Packing(bytes)) {
            output.writeObject(value);
        } catch (IOException failure) {
            throw new UncheckedIOException("Cannot write " + value.getClass(), failure);
        }
        return bytes.toByteArray();
    }

    static <T> T read(byte[] bytes, Class<T> type) {
        try (ObjectInputStream input = new ObjectInputStream(new ByteArrayInputStream(bytes))) {
            return type.cast(input.readObject());
        } catch (IOException failure) {
            throw new UncheckedIOException("Cannot read " + type, failure);
        } catch (ClassNotFoundException lacking) {
            throw new IllegalStateException(
                    "The executors lack the class " + lacking.getMessage()
                            + ": give them the same version of Polder as the driver",
                    lacking);
        }
    }

    /** Puts something serializable in the place of what is not. */
    private static final class Packing extends ObjectOutputStream {
        Packing(ByteArrayOutputStream bytes) throws IOException {
            super(bytes);
            enableReplaceObject(true);
        }

        @Override
        protected Object replaceObject(Object object) {
            if (object instanceof Record record && !(object instanceof Serializable)) {
                return PackedRecord.of(record);
            }
            if (object instanceof Schema schema) {
                return PackedList.of(PackedList.As.SCHEMA, schema.variables().stream());
            }
            if (object instanceof Optional<?> optional) {
                return PackedList.of(PackedList.As.OPTIONAL, optional.stream());
            }
            if (object instanceof OptionalDouble optional) {
                return PackedList.of(
                        PackedList.As.OPTIONAL_DOUBLE, optional.stream().boxed());
            }
            if (object instanceof OptionalLong optional) {
                return PackedList.of(
                        PackedList.As.OPTIONAL_LONG, optional.stream().boxed());
            }
            return object;
        }
    }
}
