package org.demarche.cluster;

import java.io.IOException;
import java.nio.file.FileSystemException;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.Optional;
import java.util.concurrent.TimeoutException;
import java.util.stream.Stream;
import org.apache.kafka.common.KafkaException;
import picocli.CommandLine.TypeConversionException;

/**
 * What went wrong in a job, in one line: Flink wraps a cause ten times, and whoever ran the job can mend the cause
 * alone.
 */
final class Trouble {
    private Trouble() {}

    /** The cause that somebody can do something about, in its own words; without one, the innermost. */
    static String told(Throwable error) {
        Throwable cause = expected(error).orElseGet(() -> causes(error).reduce(error, (outer, inner) -> inner));
        String words = String.valueOf(cause.getMessage()).lines().findFirst().orElse("");
        if (cause instanceof KafkaException) {
            return "Kafka does not answer as it should; check its address, and that it runs (" + words + ")";
        }
        return cause instanceof FileSystemException file
                ? ofFile(file)
                : isNamed(cause) ? words : cause.getClass().getSimpleName() + ": " + words;
    }

    /** Whether it lies in what was asked for, or in what surrounds the job, and not in the job. */
    static boolean isExpected(Throwable error) {
        return expected(error).isPresent();
    }

    private static Optional<Throwable> expected(Throwable error) {
        return causes(error).filter(Trouble::isOutside).findFirst();
    }

    private static boolean isOutside(Throwable cause) {
        return cause instanceof IllegalArgumentException
                || cause instanceof IOException
                || cause instanceof SQLException
                || cause instanceof KafkaException
                || cause instanceof TimeoutException;
    }

    private static boolean isNamed(Throwable cause) {
        return isOutside(cause) && cause.getMessage() != null;
    }

    private static String ofFile(FileSystemException error) {
        String reason =
                Optional.ofNullable(error.getReason()).orElse(error.getClass().getSimpleName());
        return error.getFile() + ": " + reason;
    }

    private static Stream<Throwable> causes(Throwable error) {
        return Stream.iterate(error, cause -> cause != null, Throwable::getCause)
                .limit(50);
    }

    /** A day of the command line. */
    static LocalDate day(String text) {
        try {
            return LocalDate.parse(text);
        } catch (DateTimeParseException e) {
            throw new TypeConversionException("'" + text + "' is no day; write it as 2022-01-15");
        }
    }
}
