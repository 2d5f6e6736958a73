package org.demarche.cluster;

import org.apache.flink.streaming.api.functions.ProcessFunction;
import org.apache.flink.util.Collector;

/** Lets stories through, and puts what could not be read, and remarks, beside. */
final class PartStories extends ProcessFunction<Found, Found> {
    private static final long serialVersionUID = 1;

    @Override
    public void processElement(Found found, Context context, Collector<Found> out) {
        if (found.kind() == Found.Kind.STORY) {
            out.collect(found);
        } else {
            context.output(Outputs.FAILURES, Outputs.failure(found, found.value()));
        }
    }
}
