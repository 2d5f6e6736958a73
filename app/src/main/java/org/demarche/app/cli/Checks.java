package org.demarche.app.cli;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.FileStore;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.demarche.dossier.AuditLog;
import org.demarche.dossier.Dossier;
import org.demarche.dossier.DossierPlace;
import org.demarche.reader.Reader;
import org.demarche.reader.text.Document;

/** What may be wrong with an installation or a dossier, each with how to mend it. */
final class Checks {
    private static final int OLDEST_JAVA = 17;
    private static final long MEGABYTE = 1L << 20;
    private static final long LEAST_HEAP = 256 * MEGABYTE;
    private static final long LEAST_DISK = 500 * MEGABYTE;
    private static final String SENTENCE =
            "Kenya asked Somalia on 3 March 2021 to answer its proposal in writing by Friday.";

    private Checks() {}

    /** How it stands with one thing. */
    enum Health {
        /** Nothing to do. */
        WELL,
        /** It works, but not as well as it could. */
        WEAK,
        /** It does not work. */
        BROKEN
    }

    /**
     * What was found.
     *
     * @param told in a few words
     * @param remedy what to do; empty where it is well
     */
    record Found(Health health, String subject, String told, String remedy) {
        static Found well(String subject, String told) {
            return new Found(Health.WELL, subject, told, "");
        }
    }

    static Found java() {
        int version = Runtime.version().feature();
        String told = version + ", " + System.getProperty("java.vm.name") + ", " + System.getProperty("os.name") + " "
                + System.getProperty("os.arch");
        return version >= OLDEST_JAVA
                ? Found.well("Java", told)
                : new Found(
                        Health.BROKEN,
                        "Java",
                        told,
                        "install a JDK of version " + OLDEST_JAVA + " or newer, and set JAVA_HOME to it");
    }

    static Found memory() {
        long most = Runtime.getRuntime().maxMemory();
        String told = most / MEGABYTE + " MB of heap";
        return most >= LEAST_HEAP
                ? Found.well("memory", told)
                : new Found(Health.WEAK, "memory", told, "give it more: DEMARCHE_HEAP=512m demarche ...");
    }

    static Found characters() {
        String console = String.valueOf(System.getProperty("stdout.encoding", System.getProperty("native.encoding")));
        boolean unicode = console.toUpperCase(Locale.ROOT).startsWith("UTF");
        return unicode
                ? Found.well("characters", console)
                : new Found(
                        Health.WEAK,
                        "characters",
                        console + "; names such as Erdoğan may look wrong on this terminal",
                        "set LANG=C.UTF-8, or on Windows run chcp 65001 first");
    }

    static Found folderForTemporaryFiles() {
        Path folder = Path.of(System.getProperty("java.io.tmpdir", "."));
        try {
            Files.delete(Files.createTempFile(folder, "demarche", ".probe"));
            return room("temporary files", folder);
        } catch (IOException | SecurityException e) {
            return new Found(
                    Health.BROKEN,
                    "temporary files",
                    folder + " cannot be written: " + e.getMessage(),
                    "make room there or allow writing; DEMARCHE_JAVA_OPTS=-Djava.io.tmpdir=FOLDER names another");
        }
    }

    private static Found room(String subject, Path folder) throws IOException {
        FileStore store = Files.getFileStore(folder);
        String told = store.getUsableSpace() / MEGABYTE + " MB free in " + folder;
        return store.getUsableSpace() >= LEAST_DISK
                ? Found.well(subject, told)
                : new Found(Health.WEAK, subject, told, "make room: a dossier takes about 30 KB for each story");
    }

    /** Whether the reader loads and reads a sentence as it should. */
    static Found reader() {
        long start = System.nanoTime();
        try {
            int read = Reader.load()
                    .read(Document.of("doctor", SENTENCE))
                    .findings()
                    .size();
            String told = "version " + Reader.VERSION + ", loaded and read a sentence in "
                    + (System.nanoTime() - start) / 1_000_000 + " ms";
            return read > 0
                    ? Found.well("reader", told)
                    : new Found(
                            Health.BROKEN,
                            "reader",
                            told + ", but found nothing in it",
                            "build it again: ./mvnw clean package");
        } catch (RuntimeException | LinkageError e) {
            return new Found(
                    Health.BROKEN,
                    "reader",
                    "does not load: " + e.getMessage(),
                    "build it again: ./mvnw clean package");
        }
    }

    static Found port(int port) {
        try (var socket = new ServerSocket(port, 1, InetAddress.getLoopbackAddress())) {
            return Found.well("port " + socket.getLocalPort(), "free for demarche serve");
        } catch (IOException e) {
            return new Found(
                    Health.WEAK,
                    "port " + port,
                    "taken, perhaps by a demarche serve that runs",
                    "choose another: demarche serve --port 0");
        }
    }

    /** All about one dossier; what cannot be opened is the only thing told of it. */
    static List<Found> dossier(DossierPlace file) {
        if (file.file().filter(path -> !Files.exists(path)).isPresent()) {
            return List.of(new Found(
                    Health.BROKEN,
                    "dossier",
                    "there is none at " + file,
                    "make one: demarche read STORIES --into " + file));
        }
        var found = new ArrayList<Found>();
        String store = file.file().isPresent() ? "its file" : "its database";
        try (var dossier = Dossier.openExisting(file)) {
            found.add(Found.well("dossier", dossier.size() + " stories in " + file));
            List<String> faults = dossier.faults();
            found.add(
                    faults.isEmpty()
                            ? Found.well(store, "whole")
                            : new Found(
                                    Health.BROKEN,
                                    store,
                                    faults.size() + " faults, the first: " + faults.get(0),
                                    "go back to a backup (demarche backup makes them), or save what is readable: demarche"
                                            + " export " + file + " --format jsonl"));
            AuditLog.Verified log = dossier.log().verify();
            found.add(
                    log.broken().isEmpty()
                            ? Found.well("its log", log.entries() + " decisions, all whole")
                            : new Found(
                                    Health.BROKEN,
                                    "its log",
                                    "broken at entry " + log.broken().getAsLong(),
                                    "somebody has changed the file past Demarche; compare it with a backup"));
            int failures = dossier.failures().size();
            Optional<Found> unread = failures == 0
                    ? Optional.empty()
                    : Optional.of(new Found(
                            Health.WEAK,
                            "its stories",
                            failures + " could not be read",
                            "see them and try again: demarche read --retry --into " + file));
            unread.ifPresent(found::add);
            if (file.file().isPresent()) {
                disk(file.file().get(), found);
            }
        } catch (RuntimeException | IOException e) {
            String told = String.valueOf(e.getMessage()).lines().findFirst().orElse("it cannot be read");
            String remedy = file.file().isPresent() ? "go back to a backup if it is damaged" : "";
            found.add(new Found(Health.BROKEN, "dossier", told, remedy));
        }
        return found;
    }

    private static void disk(Path file, List<Found> found) throws IOException {
        Path folder = file.toAbsolutePath().getParent();
        found.add(room("its disk", folder == null ? file : folder));
        if (!Files.isWritable(file) || folder != null && !Files.isWritable(folder)) {
            found.add(new Found(
                    Health.BROKEN,
                    "its permissions",
                    "the file or its folder may not be written",
                    "allow it: SQLite writes a journal beside the file"));
        }
    }
}
