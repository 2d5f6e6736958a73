package org.demarche.formats;

import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Optional;

/** The one story of a saved web page. */
final class HtmlFile implements ItemReader {
    private final String label;
    private final InputStream in;
    private final int limit;
    private final WebPage page;
    private final Deque<Item> items = new ArrayDeque<>();
    private boolean read;

    HtmlFile(String label, InputStream in, int limit, WebPage page) {
        this.label = label;
        this.in = in;
        this.limit = limit;
        this.page = page;
    }

    @Override
    public Optional<Item> next() throws IOException {
        if (!read) {
            read = true;
            byte[] bytes = in.readNBytes(limit + 1);
            if (bytes.length > limit) {
                items.add(Intake.tooLarge(label, limit));
            } else {
                items.addAll(page.items(label, bytes, Optional.empty(), Optional.empty()));
            }
        }
        return Optional.ofNullable(items.poll());
    }

    @Override
    public void close() throws IOException {
        in.close();
    }
}
