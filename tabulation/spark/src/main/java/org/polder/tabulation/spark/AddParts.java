package org.polder.tabulation.spark;

import java.util.Iterator;
import java.util.List;
import org.apache.spark.api.java.function.FlatMapFunction;

/** Adds up some parts on an executor, so that the driver need not hold those of thousands of partitions. */
record AddParts(byte[] plan) implements FlatMapFunction<Iterator<byte[]>, byte[]> {
    @Override
    public Iterator<byte[]> call(Iterator<byte[]> parts) {
        Parts sum = new Parts(Shipped.read(plan, Plan.class));
        parts.forEachRemaining(sum::add);
        return List.of(Parts.bytes(sum.sum())).iterator();
    }
}
