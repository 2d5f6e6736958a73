package org.demarche.formats;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.AccessDeniedException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.util.List;
import java.util.Locale;
import java.util.OptionalInt;
import java.util.zip.GZIPInputStream;
import org.demarche.formats.Item.Failure;
import org.demarche.formats.Source.PathSource;
import org.demarche.formats.Source.Unreadable;

/**
 * Bytes to documents: plain text, one story a file, and JSON Lines (keys {@code id}, {@code text}, {@code title},
 * {@code url}, {@code publisher}, {@code published}), either also compressed with gzip. Only English is let in. What
 * cannot be read is an item too, never an exception. Immutable; the items it gives are for one thread.
 */
public final class Intake {
    /** Bytes a story may have, unless told otherwise. */
    public static final int DEFAULT_LIMIT = 20_000_000;

    private static final int MEGABYTE = 1_000_000;
    private static final int SNIFFED = 512;
    private static final int GZIP_FIRST = 0x1F;
    private static final int GZIP_SECOND = 0x8B;

    private final int limit;
    private final StoryCheck check = new StoryCheck();

    /** An intake with the default limit. */
    public Intake() {
        this(DEFAULT_LIMIT);
    }

    /**
     * An intake.
     *
     * @param limit bytes a story may have
     */
    public Intake(int limit) {
        this.limit = limit;
    }

    /**
     * What arguments name, without opening it: files, folders with all their folders in the order of their names
     * (hidden files left out), patterns with wildcards, {@code -} for standard input, {@code FILE.jsonl:7} for one
     * line.
     */
    public static List<Source> sources(List<String> arguments) {
        return Arguments.expand(arguments);
    }

    /** The items of sources, read as they are asked for; to be closed. */
    public Items read(List<Source> sources, InputStream standardInput) {
        return new Items(sources, source -> open(source, standardInput));
    }

    /** One story from text that is already there. */
    public Item story(String label, String text) {
        return check.check(label, text, org.demarche.reader.text.Metadata.NONE);
    }

    private ItemReader open(Source source, InputStream standardInput) throws IOException {
        if (source instanceof Unreadable unreadable) {
            return ItemReader.of(unreadable.failure());
        }
        if (source instanceof PathSource file) {
            boolean lines = isJsonLines(file.path().toString());
            if (!lines && Files.isRegularFile(file.path()) && Files.size(file.path()) > limit) {
                return ItemReader.of(tooLarge(file.label(), limit));
            }
            return open(file.label(), Files.newInputStream(file.path()), lines, file.line());
        }
        return open(source.label(), standardInput, false, OptionalInt.empty());
    }

    private ItemReader open(String label, InputStream bytes, boolean named, OptionalInt line) throws IOException {
        InputStream in = unpacked(new BufferedInputStream(bytes));
        boolean lines = named || label.equals("-") && startsObject(in);
        return lines ? new JsonLines(label, in, line, limit, check) : new TextFile(label, in, limit, check);
    }

    private static InputStream unpacked(InputStream in) throws IOException {
        in.mark(2);
        boolean packed = in.read() == GZIP_FIRST && in.read() == GZIP_SECOND;
        in.reset();
        return packed ? new BufferedInputStream(new GZIPInputStream(in)) : in;
    }

    static boolean isJsonLines(String path) {
        String name = path.toLowerCase(Locale.ROOT).replaceFirst("\\.gz$", "");
        return name.endsWith(".jsonl") || name.endsWith(".ndjson");
    }

    private static boolean startsObject(InputStream in) throws IOException {
        in.mark(SNIFFED);
        byte[] start = in.readNBytes(SNIFFED);
        in.reset();
        return new String(start, java.nio.charset.StandardCharsets.UTF_8)
                .replace("\uFEFF", "")
                .stripLeading()
                .startsWith("{\"");
    }

    /** Why a source could not be opened or read to its end. */
    static Failure failure(String label, IOException e) {
        if (e instanceof NoSuchFileException) {
            return new Failure(label, "does not exist any more", "check the path");
        }
        if (e instanceof AccessDeniedException) {
            return new Failure(label, "may not be read", "check its permissions");
        }
        if (e instanceof java.util.zip.ZipException || e instanceof java.io.EOFException) {
            return new Failure(label, "is damaged gzip", "pack it anew");
        }
        String message = e.getMessage() == null ? e.getClass().getSimpleName() : e.getMessage();
        return new Failure(
                label, "cannot be read: " + message.lines().findFirst().orElse(""), "try it again");
    }

    static Failure tooLarge(String label, int limit) {
        return new Failure(label, "is larger than " + megabytes(limit), "split it into stories, or raise the limit");
    }

    static String megabytes(int bytes) {
        return bytes >= MEGABYTE ? bytes / MEGABYTE + " MB" : bytes + " bytes";
    }
}
