package org.demarche.cluster;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.ServerSocket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import kafka.server.KafkaConfig;
import kafka.server.KafkaRaftServer;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.Uuid;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.utils.Time;
import org.apache.kafka.metadata.storage.Formatter;
import org.demarche.reader.Reading;
import org.demarche.reader.text.Document;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Stories from a real Kafka broker in this process. */
class TopicTest {
    private static final LocalDate END = LocalDate.of(2024, 12, 31);

    @TempDir
    Path folder;

    private KafkaRaftServer broker;
    private String servers;

    @BeforeEach
    void start() throws Exception {
        int port = freePort();
        int controller = freePort();
        servers = "localhost:" + port;
        Path log = Files.createDirectory(folder.resolve("kafka"));
        new Formatter()
                .setClusterId(Uuid.randomUuid().toString())
                .setNodeId(1)
                .setDirectories(List.of(log.toString()))
                .setMetadataLogDirectory(log.toString())
                .setControllerListenerName("CONTROLLER")
                .setIgnoreFormatted(true)
                .run();
        var config = new Properties();
        config.putAll(Map.of(
                "process.roles", "broker,controller",
                "node.id", "1",
                "controller.quorum.voters", "1@localhost:" + controller,
                "listeners", "PLAINTEXT://localhost:" + port + ",CONTROLLER://localhost:" + controller,
                "controller.listener.names", "CONTROLLER",
                "log.dirs", log.toString(),
                "offsets.topic.replication.factor", "1",
                "transaction.state.log.replication.factor", "1",
                "transaction.state.log.min.isr", "1"));
        broker = new KafkaRaftServer(new KafkaConfig(config), Time.SYSTEM);
        broker.startup();
    }

    @AfterEach
    void stop() {
        broker.shutdown();
        broker.awaitShutdown();
    }

    @Test
    void storiesOfATopicEndInTheRecordOfOneProcessWhateverIsPoisonedAmongThem() throws Exception {
        List<Document> stories = Wire.stories(90);
        send(stories);
        var settings = Settings.batch(List.of(), folder.resolve("out").toUri().toString(), END)
                .with(new Settings.Topic(servers, "wire", "test", true))
                .asStream(false, new Settings.Pace(3, Duration.ofMillis(500), false));

        try (var cluster = new SmallCluster()) {
            cluster.await(cluster.start(settings));
        }
        List<Reading> readings = Wire.read(stories);
        Path out = folder.resolve("out");
        assertThat(Changes.settled(SmallCluster.lines(out, "demarches"), END)).isEqualTo(Wire.ledger(readings, END));
        assertThat(SmallCluster.lines(out, "findings"))
                .containsExactlyInAnyOrderElementsOf(Stories.findings(readings));
        assertThat(SmallCluster.lines(out, "failures"))
                .hasSize(2)
                .allMatch(line -> line.contains("\"document\":\"wire-"));
    }

    /** With a poisoned message before and after, one that is empty, and one that comes twice. */
    private void send(List<Document> stories) throws Exception {
        try (Admin admin = Admin.create(Map.of("bootstrap.servers", servers))) {
            admin.createTopics(List.of(new NewTopic("wire", 3, (short) 1))).all().get();
        }
        var messages = new ArrayList<String>();
        messages.add("{\"id\": \"broken\", \"text\": ");
        messages.addAll(Files.readAllLines(Wire.write(stories, folder.resolve("in.jsonl"))));
        messages.add("no JSON at all");
        messages.add(messages.get(1));
        Map<String, Object> options = Map.of("bootstrap.servers", servers);
        try (var producer =
                new KafkaProducer<>(options, new ByteArraySerializer(), new ByteArraySerializer())) {
            for (String message : messages) {
                producer.send(new ProducerRecord<>("wire", message.getBytes(StandardCharsets.UTF_8)));
            }
            producer.send(new ProducerRecord<>("wire", new byte[0]));
        }
    }

    private static int freePort() throws java.io.IOException {
        try (var socket = new ServerSocket(0)) {
            return socket.getLocalPort();
        }
    }
}
