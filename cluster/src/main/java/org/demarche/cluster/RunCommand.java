package org.demarche.cluster;

import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.apache.flink.configuration.CheckpointingOptions;
import org.apache.flink.configuration.Configuration;
import org.apache.flink.configuration.StateRecoveryOptions;
import org.apache.flink.streaming.api.environment.LocalStreamEnvironment;
import org.apache.flink.streaming.api.environment.StreamExecutionEnvironment;
import org.demarche.formats.KnowledgeFolder;
import org.demarche.reader.Reader;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code demarche cluster run}: stories in, the record out. */
@Command(
        name = "run",
        description = "Read stories and keep the record: findings, demarches, alerts and failures as JSON Lines.",
        customSynopsis = {
            "demarche cluster run [OPTIONS] STORIES... OUT",
            "demarche cluster run [OPTIONS] --kafka SERVERS --topic NAME OUT"
        },
        mixinStandardHelpOptions = true,
        sortOptions = false,
        exitCodeListHeading = "%nExit codes:%n",
        exitCodeList = {
            "0:all stories were read",
            "1:some stories failed; the rest was read (told of with --local)",
            "2:the command cannot be carried out"
        },
        footerHeading = "%nExamples:%n",
        footer = {
            "  demarche cluster run --local stories/ out/ --as-of 2022-01-28",
            "  demarche cluster run --local archive.warc.gz out/ --parallelism 4",
            "  demarche cluster run --local stories/ out/ --streaming",
            "  flink run -p 16 demarche-cluster-job.jar run s3://wire/2022/ s3://record/2022/",
            "  flink run demarche-cluster-job.jar run --kafka broker:9092 --topic wire --streaming s3://record/live/"
        })
final class RunCommand implements Callable<Integer> {
    @Parameters(
            arity = "1..*",
            paramLabel = "PLACE",
            description = {
                "First the stories (text, HTML, JSON Lines or WARC files, folders, globs; URIs on a cluster), and last the"
                        + " folder for what was read."
            })
    private List<String> places = List.of();

    @Option(names = "--local", description = "On a small cluster inside this process.")
    private boolean local;

    @Option(names = "--parallelism", paramLabel = "N", description = "Tasks side by side; locally one a core.")
    private @Nullable Integer parallelism;

    @Option(names = "--streaming", description = "Tell of every change as it comes, instead of once at the end.")
    private boolean streaming;

    @Option(
            names = "--ordered",
            description = "Write findings in the order of the stories, by one task (always so with --local).")
    private boolean ordered;

    @Option(
            names = "--knowledge",
            paramLabel = "FOLDER",
            description = "Knowledge files and lexicons of your own, a folder of this machine: see docs/knowledge.md.")
    private @Nullable Path knowledge;

    @Option(names = "--watch", description = "Go on with files that come into the folders later (with --streaming).")
    private boolean watch;

    @Option(names = "--wall-clock", description = "In a stream days pass by this clock too, where no story tells so.")
    private boolean wall;

    @Option(
            names = "--as-of",
            paramLabel = "DATE",
            description = "The day as of which the record stands when the input has ended; by default today.")
    private LocalDate asOf = LocalDate.now(ZoneOffset.UTC);

    @Option(
            names = "--lateness",
            paramLabel = "DAYS",
            description = "Days by which stories may come late in a stream; by default ${DEFAULT-VALUE}.")
    private int lateness = 2;

    @Option(
            names = "--fold-every",
            paramLabel = "SECONDS",
            description = "Between two folds of the ledger in a stream; by default ${DEFAULT-VALUE}.")
    private int foldEvery = 5;

    @Option(
            names = "--checkpoint-every",
            paramLabel = "SECONDS",
            description = "Between two checkpoints of a stream; by default ${DEFAULT-VALUE}.")
    private int checkpointEvery = 30;

    @Option(
            names = "--from-savepoint",
            paramLabel = "PATH",
            description = "Go on from a savepoint or checkpoint (on a cluster: flink run -s PATH).")
    private @Nullable String savepoint;

    @Spec
    private CommandSpec spec = CommandSpec.create();

    @ArgGroup(exclusive = false)
    private @Nullable TopicOptions topic;

    @ArgGroup(exclusive = false)
    private @Nullable DatabaseOptions database;

    /** Where messages are. */
    static final class TopicOptions {
        @Option(
                names = "--kafka",
                paramLabel = "SERVERS",
                required = true,
                description = "Kafka brokers: host:port,...")
        private String servers = "";

        @Option(names = "--topic", paramLabel = "NAME", required = true, description = "The topic with the stories.")
        private String name = "";

        @Option(names = "--group", paramLabel = "NAME", description = "Consumer group; by default demarche.")
        private String group = "demarche";

        @Option(names = "--until-now", description = "Stop at what the topic holds now.")
        private boolean ends;

        Settings.Topic topic() {
            return new Settings.Topic(servers, name, group, ends);
        }
    }

    /** Where the tables are. */
    static final class DatabaseOptions {
        @Option(
                names = "--into",
                paramLabel = "JDBC-URL",
                required = true,
                description = "Into PostgreSQL too: jdbc:postgresql://host/database.")
        private String url = "";

        @Option(
                names = "--user",
                paramLabel = "NAME",
                description = "Its user; by default postgres. The password comes from DEMARCHE_DB_PASSWORD.")
        private String user = "postgres";

        Settings.Database database() {
            return new Settings.Database(
                    url,
                    user,
                    Optional.ofNullable(System.getenv("DEMARCHE_DB_PASSWORD")).orElse(""));
        }
    }

    @Override
    public Integer call() throws Exception {
        check();
        List<String> stories = places.subList(0, places.size() - 1);
        String out = places.get(places.size() - 1);
        Settings settings = settings(stories, out);
        if (local) {
            return runHere(settings, Path.of(out));
        }
        StreamExecutionEnvironment flink = StreamExecutionEnvironment.getExecutionEnvironment(options());
        if (flink instanceof LocalStreamEnvironment) {
            throw new IllegalArgumentException(
                    "no cluster here: add --local, or give the job's jar to flink run (docs/cluster.md)");
        }
        if (parallelism != null) {
            flink.setParallelism(parallelism);
        }
        Job.build(flink, settings);
        flink.execute("demarche");
        return 0;
    }

    private void check() {
        if (places.size() < 2 && topic == null) {
            throw new IllegalArgumentException("name the stories to read, and last the folder for what was read");
        }
        atLeast(1, parallelism, "--parallelism");
        atLeast(0, lateness, "--lateness");
        atLeast(1, foldEvery, "--fold-every");
        atLeast(1, checkpointEvery, "--checkpoint-every");
    }

    private static void atLeast(int least, @Nullable Integer given, String option) {
        if (given != null && given < least) {
            throw new IllegalArgumentException(option + " is at least " + least + ", not " + given);
        }
    }

    private int runHere(Settings settings, Path out) throws Exception {
        if (Files.exists(out) && !Files.isDirectory(out)) {
            throw new IllegalArgumentException(out + " is a file; name last a folder for what was read");
        }
        PrintWriter err = spec.commandLine().getErr();
        boolean watched = System.console() != null;
        int tasks = parallelism != null ? parallelism : Runtime.getRuntime().availableProcessors();
        var run = new LocalRun(out, tasks, options(), stories -> {
            if (watched) {
                err.println(stories + " stories read so far");
            }
        });
        LocalRun.Ran ran = run.run(settings);
        err.println(count(ran.stories(), "story", "stories") + " read: " + count(ran.findings(), "finding", "findings")
                + ", " + count(ran.demarches(), "demarche", "demarches") + ", "
                + count(ran.alerts(), "alert", "alerts") + " in " + out);
        if (ran.failures() > 0) {
            err.println("demarche: " + ran.failures() + " could not be read: see " + run.failures());
            ran.first().forEach(line -> err.println("  " + line));
        }
        return ran.failures() > 0 ? 1 : 0;
    }

    private static String count(long number, String one, String many) {
        return number + " " + (number == 1 ? one : many);
    }

    private Settings settings(List<String> stories, String out) {
        return new Settings(
                stories,
                watch,
                Optional.ofNullable(topic).map(TopicOptions::topic),
                Optional.of(out),
                Optional.ofNullable(database).map(DatabaseOptions::database),
                local || ordered,
                streaming,
                asOf,
                new Settings.Pace(lateness, Duration.ofSeconds(foldEvery), wall),
                Reader.VERSION,
                knowledge());
    }

    /** Checked here, so that a mistake is told before anything runs, and not by every task. */
    private Map<String, String> knowledge() {
        if (knowledge == null) {
            return Map.of();
        }
        Map<String, String> files = KnowledgeFolder.files(knowledge);
        KnowledgeFolder.reader(knowledge.toString(), files);
        return files;
    }

    private Configuration options() {
        var options = new Configuration();
        if (streaming) {
            options.set(CheckpointingOptions.CHECKPOINTING_INTERVAL, Duration.ofSeconds(checkpointEvery));
        }
        if (savepoint != null) {
            options.set(StateRecoveryOptions.SAVEPOINT_PATH, savepoint);
        }
        return options;
    }
}
