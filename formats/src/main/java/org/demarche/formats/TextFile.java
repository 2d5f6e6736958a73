package org.demarche.formats;

import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Optional;
import org.demarche.formats.Item.Failure;
import org.demarche.formats.Item.Note;
import org.demarche.reader.text.Metadata;

/** The one story of a plain text. */
final class TextFile implements ItemReader {
    private final String label;
    private final InputStream in;
    private final int limit;
    private final StoryCheck check;
    private final Deque<Item> items = new ArrayDeque<>();
    private boolean read;

    TextFile(String label, InputStream in, int limit, StoryCheck check) {
        this.label = label;
        this.in = in;
        this.limit = limit;
        this.check = check;
    }

    @Override
    public Optional<Item> next() throws IOException {
        if (!read) {
            read = true;
            read(in.readNBytes(limit + 1));
        }
        return Optional.ofNullable(items.poll());
    }

    private void read(byte[] bytes) {
        if (bytes.length > limit) {
            items.add(Intake.tooLarge(label, limit));
            return;
        }
        TextDecoder.decode(bytes)
                .ifPresentOrElse(
                        decoded -> {
                            items.add(check.check(label, decoded.text(), Metadata.NONE));
                            decoded.remark().ifPresent(remark -> items.add(new Note(label, remark)));
                        },
                        () -> items.add(new Failure(
                                label, "is no text in a known encoding", "convert it to plain text in UTF-8")));
    }

    @Override
    public void close() throws IOException {
        in.close();
    }
}
