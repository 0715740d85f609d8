package org.polder.tabulation.spark;

import java.io.InvalidObjectException;
import java.io.Serializable;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.RecordComponent;
import java.util.ArrayList;
import java.util.Arrays;

/** A record as its class and its components, which becomes the record again when it is read. */
record PackedRecord(Class<? extends Record> type, ArrayList<Object> components) implements Serializable {

    static PackedRecord of(Record record) {
        ArrayList<Object> components = new ArrayList<>();
        for (RecordComponent component : record.getClass().getRecordComponents()) {
            try {
                components.add(component.getAccessor().invoke(record));
            } catch (IllegalAccessException | InvocationTargetException closed) {
                throw new IllegalStateException("Cannot look into " + record.getClass(), closed);
            }
        }
        return new PackedRecord(record.getClass(), components);
    }

    private Object readResolve() throws InvalidObjectException {
        Class<?>[] types = Arrays.stream(type.getRecordComponents())
                .map(RecordComponent::getType)
                .toArray(Class<?>[]::new);
        try {
            return type.getDeclaredConstructor(types).newInstance(components.toArray());
        } catch (ReflectiveOperationException | IllegalArgumentException otherVersion) {
            InvalidObjectException failure = new InvalidObjectException("Cannot make " + type
                    + " of what was sent: give" + " the executors the same version of Polder as the driver");
            failure.initCause(otherVersion);
            throw failure;
        }
    }
}
