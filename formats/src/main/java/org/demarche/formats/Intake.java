package org.demarche.formats;

import java.io.BufferedInputStream;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.AccessDeniedException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.zip.GZIPInputStream;
import org.demarche.formats.Item.Failure;
import org.demarche.formats.Source.PathSource;
import org.demarche.formats.Source.Unreadable;

/**
 * Bytes to documents: plain text and web pages (HTML), one story a file, JSON Lines (keys {@code id}, {@code text},
 * {@code title}, {@code url}, {@code publisher}, {@code published}) and web archives (WARC), each also compressed with
 * gzip. Only English is let in. What cannot be read is an item too, never an exception. Immutable; the items it gives
 * are for one thread.
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
    private final WebPage page = new WebPage(check);

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

    /**
     * The items of one stream of bytes, wherever they come from; to be closed, which closes the stream.
     *
     * @param label what messages call it, and stories without an {@code id} of their own
     * @param name the name of the file: its ending tells what it holds
     */
    public Items read(String label, String name, InputStream bytes) {
        var stream = new PathSource(label, java.nio.file.Path.of(name));
        return new Items(List.of(stream), source -> open(label, bytes, Kind.named(name), OptionalInt.empty()));
    }

    /** One story from text that is already there. */
    public Item story(String label, String text) {
        return check.check(label, text, org.demarche.reader.text.Metadata.NONE);
    }

    /**
     * The story of a web page that was fetched, or why there is none, and remarks.
     *
     * @param charset what the server said about its encoding
     */
    public List<Item> page(String url, byte[] bytes, Optional<String> charset) {
        return bytes.length > limit ? List.of(tooLarge(url, limit)) : page.items(url, bytes, Optional.of(url), charset);
    }

    private ItemReader open(Source source, InputStream standardInput) throws IOException {
        if (source instanceof Unreadable unreadable) {
            return ItemReader.of(unreadable.failure());
        }
        if (source instanceof PathSource file) {
            Kind kind = Kind.named(file.path().toString());
            boolean whole = kind == Kind.UNNAMED || kind == Kind.PAGE;
            if (whole && Files.isRegularFile(file.path()) && Files.size(file.path()) > limit) {
                return ItemReader.of(tooLarge(file.label(), limit));
            }
            return open(file.label(), Files.newInputStream(file.path()), kind, file.line());
        }
        return open(source.label(), standardInput, Kind.UNNAMED, OptionalInt.empty());
    }

    private ItemReader open(String label, InputStream bytes, Kind named, OptionalInt line) throws IOException {
        InputStream in = unpacked(new BufferedInputStream(bytes));
        Kind kind = named == Kind.UNNAMED ? Kind.sniffed(start(in), label.equals("-")) : named;
        return switch (kind) {
            case LINES -> new JsonLines(label, in, line, limit, check);
            case PAGE -> new HtmlFile(label, in, limit, page);
            case ARCHIVE -> new WarcFile(label, in, limit, page);
            case UNNAMED -> new TextFile(label, in, limit, check);
        };
    }

    /** What a source holds. */
    private enum Kind {
        LINES("jsonl|ndjson"),
        PAGE("html?|xhtml"),
        ARCHIVE("warc"),
        UNNAMED("");

        private final String endings;

        Kind(String endings) {
            this.endings = endings;
        }

        /** By the file's name. */
        static Kind named(String path) {
            String ending =
                    path.toLowerCase(Locale.ROOT).replaceFirst("\\.gz$", "").replaceFirst(".*\\.", "");
            for (Kind kind : values()) {
                if (kind != UNNAMED && ending.matches(kind.endings)) {
                    return kind;
                }
            }
            return UNNAMED;
        }

        /** By how it begins. */
        static Kind sniffed(String start, boolean linesToo) {
            if (WebPage.isMarkup(start)) {
                return PAGE;
            }
            if (start.startsWith("WARC/1.")) {
                return ARCHIVE;
            }
            return linesToo && start.replace("\uFEFF", "").stripLeading().startsWith("{\"") ? LINES : UNNAMED;
        }
    }

    private static InputStream unpacked(InputStream in) throws IOException {
        in.mark(2);
        boolean packed = in.read() == GZIP_FIRST && in.read() == GZIP_SECOND;
        in.reset();
        return packed ? new BufferedInputStream(new SoFar(new GZIPInputStream(in))) : in;
    }

    /** Hands over what was unpacked before it tells of damage behind it: it never says that there is more to come. */
    private static final class SoFar extends FilterInputStream {
        SoFar(InputStream in) {
            super(in);
        }

        @Override
        public int available() {
            return 0;
        }
    }

    static boolean isJsonLines(String path) {
        return Kind.named(path) == Kind.LINES;
    }

    private static String start(InputStream in) throws IOException {
        in.mark(SNIFFED);
        byte[] start = in.readNBytes(SNIFFED);
        in.reset();
        return new String(start, java.nio.charset.StandardCharsets.UTF_8);
    }

    /** Why a source of many stories could not be read to its end; those before the damage were read. */
    static Failure onlySoFar(String label, IOException e) {
        Failure failure = failure(label, e);
        return isDamaged(e)
                ? new Failure(label, failure.reason() + ", and is read only so far", failure.advice())
                : failure;
    }

    private static boolean isDamaged(IOException e) {
        return e instanceof java.util.zip.ZipException || e instanceof java.io.EOFException;
    }

    /** Why a source could not be opened or read to its end. */
    static Failure failure(String label, IOException e) {
        if (e instanceof NoSuchFileException) {
            return new Failure(label, "does not exist any more", "check the path");
        }
        if (e instanceof AccessDeniedException) {
            return new Failure(label, "may not be read", "check its permissions");
        }
        if (isDamaged(e)) {
            return new Failure(label, "is damaged gzip", "pack it anew");
        }
        String message = e.getMessage() == null ? e.getClass().getSimpleName() : e.getMessage();
        return new Failure(
                label, "cannot be read: " + message.lines().findFirst().orElse(""), "try it again");
    }

    static Failure tooLarge(String label, int limit) {
        return new Failure(label, "is larger than " + megabytes(limit), "split it into stories");
    }

    static String megabytes(int bytes) {
        return bytes >= MEGABYTE ? bytes / MEGABYTE + " MB" : bytes + " bytes";
    }
}
