package org.demarche.cluster;

import java.io.ByteArrayInputStream;
import org.apache.flink.api.common.typeinfo.TypeInformation;
import org.apache.flink.connector.kafka.source.reader.deserializer.KafkaRecordDeserializationSchema;
import org.apache.flink.util.Collector;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.demarche.formats.Intake;

/** Messages with the keys of JSON Lines: {@code id, text, title, url, publisher, published}; one story or more each. */
final class StoryMessages implements KafkaRecordDeserializationSchema<Found> {
    private static final long serialVersionUID = 1;

    @Override
    public void deserialize(ConsumerRecord<byte[], byte[]> message, Collector<Found> out) {
        String label = message.topic() + '-' + message.partition() + '@' + message.offset();
        String place = String.format("~%s-%06d@%019d", message.topic(), message.partition(), message.offset());
        byte[] value = message.value() == null ? new byte[0] : message.value();
        try (var finds =
                new Finds(new Intake().read(label, "messages.jsonl", new ByteArrayInputStream(value)), place)) {
            finds.forEachRemaining(out::collect);
        }
    }

    @Override
    public TypeInformation<Found> getProducedType() {
        return TypeInformation.of(Found.class);
    }
}
