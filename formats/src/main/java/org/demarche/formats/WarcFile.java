package org.demarche.formats;

import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.channels.Channels;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Locale;
import java.util.Optional;
import java.util.zip.ZipException;
import org.demarche.formats.Item.Failure;
import org.demarche.formats.Item.Note;
import org.netpreserve.jwarc.HttpMessage;
import org.netpreserve.jwarc.HttpResponse;
import org.netpreserve.jwarc.MediaType;
import org.netpreserve.jwarc.ParsingException;
import org.netpreserve.jwarc.WarcReader;
import org.netpreserve.jwarc.WarcRecord;
import org.netpreserve.jwarc.WarcResponse;

/**
 * The stories of a web archive (WARC 1.0 and 1.1, ISO 28500): the pages that were answered with 200. Other records are
 * passed over, and counted.
 */
final class WarcFile implements ItemReader {
    private static final int OK = 200;

    private final String label;
    private final InputStream in;
    private final int limit;
    private final WebPage page;
    private final Deque<Item> items = new ArrayDeque<>();
    private Optional<WarcReader> reader = Optional.empty();
    private int passed;
    private boolean ended;

    WarcFile(String label, InputStream in, int limit, WebPage page) {
        this.label = label;
        this.in = in;
        this.limit = limit;
        this.page = page;
    }

    @Override
    public Optional<Item> next() throws IOException {
        try {
            while (items.isEmpty() && !ended) {
                Optional<WarcRecord> record = reader().next();
                if (record.isEmpty()) {
                    end();
                } else if (record.get() instanceof WarcResponse response) {
                    take(response);
                } else {
                    record.get().body().consume();
                }
            }
        } catch (ZipException | EOFException | ParsingException | IllegalArgumentException e) {
            ended = true;
            items.add(new Failure(
                    label, "is damaged WARC, and is read only so far", "fetch the archive again, or mend it"));
        }
        return Optional.ofNullable(items.poll());
    }

    private WarcReader reader() throws IOException {
        if (reader.isEmpty()) {
            reader = Optional.of(new WarcReader(Channels.newChannel(in)));
        }
        return reader.get();
    }

    private void end() {
        ended = true;
        if (passed > 0) {
            String records = passed == 1 ? "one record" : passed + " records";
            items.add(new Note(label, "has " + records + " that hold no story"));
        }
    }

    private void take(WarcResponse record) throws IOException {
        String url = record.target();
        if (!url.toLowerCase(Locale.ROOT).startsWith("http")) {
            passed++;
            return;
        }
        try {
            HttpResponse answer = record.http();
            MediaType type = answer.contentType();
            if (answer.status() == OK && isPage(type)) {
                page(url, answer, Optional.ofNullable(type.parameters().get("charset")));
            } else {
                passed++;
            }
        } catch (ParsingException | IllegalArgumentException e) {
            items.add(new Failure(url, "is a damaged record", "fetch the page again"));
        }
    }

    private static boolean isPage(MediaType type) {
        return MediaType.HTML.equals(type.base()) || MediaType.XHTML.equals(type.base());
    }

    private void page(String url, HttpMessage answer, Optional<String> charset) throws IOException {
        byte[] bytes = answer.bodyDecoded().stream().readNBytes(limit + 1);
        if (bytes.length > limit) {
            items.add(Intake.tooLarge(url, limit));
            return;
        }
        for (Item item : page.items(url, bytes, Optional.of(url), charset)) {
            if (item instanceof Failure failure && failure.reason().equals(WebPage.NO_STORY)) {
                passed++;
            } else {
                items.add(item);
            }
        }
    }

    @Override
    public void close() throws IOException {
        in.close();
    }
}
