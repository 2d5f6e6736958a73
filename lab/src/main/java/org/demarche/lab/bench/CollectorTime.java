package org.demarche.lab.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.OptionalLong;
import java.util.stream.Stream;

/**
 * Processor time of the thread that collects garbage while all others wait: with the serial collector that is the
 * virtual machine's own. Java does not tell it, Linux does ({@code proc(5)}, schedstat).
 */
final class CollectorTime {
    private static final Path THREADS = Path.of("/proc/self/task");
    private static final String NAME = "VM Thread";

    private CollectorTime() {}

    /** Nanoseconds so far; none where the system does not tell. */
    static OptionalLong nanos() {
        if (!Files.isDirectory(THREADS)) {
            return OptionalLong.empty();
        }
        try (Stream<Path> threads = Files.list(THREADS)) {
            return threads.filter(thread -> read(thread.resolve("comm")).equals(NAME))
                    .mapToLong(thread -> first(read(thread.resolve("schedstat"))))
                    .findFirst();
        } catch (IOException e) {
            return OptionalLong.empty();
        }
    }

    private static long first(String numbers) {
        return numbers.matches("\\d+ .*") ? Long.parseLong(numbers.substring(0, numbers.indexOf(' '))) : 0;
    }

    /** Empty where the thread has ended meanwhile. */
    private static String read(Path file) {
        try {
            return Files.readString(file).strip();
        } catch (IOException e) {
            return "";
        }
    }
}
