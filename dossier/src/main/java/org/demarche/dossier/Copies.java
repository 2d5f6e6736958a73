package org.demarche.dossier;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.demarche.reader.text.Document;
import org.demarche.reader.text.Metadata;
import org.jdbi.v3.core.Handle;

/**
 * Recognises copies: a story that another publisher, or the same one at another address, has printed with nearly the
 * same words within a few days. Candidates come from the bands of a MinHash signature, an index, so that a dossier of
 * many stories is not looked through; a bounded number of them is compared word by word.
 */
final class Copies {
    static final String KEEP = "INSERT INTO document_label (document, label, publisher, url, published, copy)"
            + " VALUES (?, ?, ?, ?, ?, ?) ON CONFLICT (document, label) DO UPDATE SET"
            + " publisher = excluded.publisher, url = excluded.url, published = excluded.published,"
            + " copy = excluded.copy";

    private static final int BANDS = 20;
    private static final int ROWS = 3;
    private static final int PER_BAND = 24;
    private static final int COMPARED = 12;
    private static final int DAYS = 3;

    private final Handle handle;
    private boolean complete;

    Copies(Handle handle) {
        this.handle = handle;
    }

    private record Candidate(String id, Optional<LocalDate> published, Optional<String> url, String text) {}

    /** The story that a document is a copy of; empty where it is a story of its own, or stored already. */
    Optional<String> original(Document document) {
        complete();
        if (document.metadata().version() != Metadata.Version.ORIGINAL || isStored(document.id())) {
            return Optional.empty();
        }
        Words words = Words.of(document.text());
        return candidates(words).stream()
                .flatMap(number -> candidate(number).stream())
                .filter(candidate -> isCopy(document.metadata(), words, candidate))
                .map(Candidate::id)
                .findFirst();
    }

    /** Keeps a copy as one more appearance of a story. */
    void keep(String story, Document copy) {
        Metadata metadata = copy.metadata();
        handle.execute(
                KEEP,
                story,
                copy.label(),
                metadata.publisher(),
                metadata.url(),
                metadata.published().map(Object::toString),
                copy.id());
    }

    /** Puts a stored story where its copies will find it. */
    void add(String id, String text) {
        if (handle.execute("INSERT INTO sketch (document) VALUES (?) ON CONFLICT DO NOTHING", id) == 0) {
            return;
        }
        long number = handle.createQuery("SELECT number FROM sketch WHERE document = ?")
                .bind(0, id)
                .mapTo(Long.class)
                .one();
        var batch = handle.prepareBatch("INSERT INTO band (band, sketch) VALUES (?, ?) ON CONFLICT DO NOTHING");
        for (long band : bands(Words.of(text))) {
            batch.bind(0, band).bind(1, number).add();
        }
        if (batch.size() > 0) {
            batch.execute();
        }
    }

    /** Takes a story out; its copies are forgotten with it. */
    void remove(String id, String text, String made, String who, String reason) {
        handle.execute(
                "INSERT INTO forgotten (document, made, who, reason)"
                        + " SELECT DISTINCT copy, ?, ?, ? FROM document_label WHERE document = ? AND copy IS NOT NULL"
                        + " ON CONFLICT DO NOTHING",
                made,
                who,
                reason,
                id);
        for (long band : bands(Words.of(text))) {
            handle.execute(
                    "DELETE FROM band WHERE band = ? AND sketch = (SELECT number FROM sketch WHERE document = ?)",
                    band,
                    id);
        }
    }

    /** Stories that came in by other ways, or before there were sketches. */
    private void complete() {
        if (!complete) {
            complete = true;
            List<String> missing = handle.createQuery(
                            "SELECT id FROM document WHERE id NOT IN (SELECT document FROM sketch) ORDER BY rowid")
                    .mapTo(String.class)
                    .list();
            for (String id : missing) {
                add(
                        id,
                        handle.createQuery("SELECT text FROM document WHERE id = ?")
                                .bind(0, id)
                                .mapTo(String.class)
                                .one());
            }
        }
    }

    private boolean isStored(String id) {
        return handle.createQuery("SELECT count(*) FROM document WHERE id = ?")
                        .bind(0, id)
                        .mapTo(Integer.class)
                        .one()
                > 0;
    }

    /** Numbers of stories that share bands, those that share most first, then those that came first. */
    private List<Long> candidates(Words words) {
        Map<Long, Integer> shared = new HashMap<>();
        for (long band : bands(words)) {
            handle.createQuery("SELECT sketch FROM band WHERE band = ? ORDER BY sketch DESC LIMIT " + PER_BAND)
                    .bind(0, band)
                    .mapTo(Long.class)
                    .forEach(number -> shared.merge(number, 1, Integer::sum));
        }
        return shared.entrySet().stream()
                .sorted(Map.Entry.<Long, Integer>comparingByValue(Comparator.reverseOrder())
                        .thenComparing(Map.Entry.comparingByKey()))
                .limit(COMPARED)
                .map(Map.Entry::getKey)
                .toList();
    }

    private Optional<Candidate> candidate(long number) {
        return handle.createQuery("SELECT d.id, d.published, d.url, d.text FROM sketch s JOIN document d"
                        + " ON d.id = s.document WHERE s.number = ? AND d.version = 'ORIGINAL'")
                .bind(0, number)
                .map((row, context) -> new Candidate(
                        row.getString("id"),
                        Optional.ofNullable(row.getString("published")).map(LocalDate::parse),
                        Optional.ofNullable(row.getString("url")),
                        row.getString("text")))
                .findOne();
    }

    /** At one address, words that change inside make another version of the story, which is no copy. */
    private static boolean isCopy(Metadata metadata, Words words, Candidate candidate) {
        boolean apart = metadata.published().isPresent()
                && candidate.published().isPresent()
                && Math.abs(metadata.published().get().toEpochDay()
                                - candidate.published().get().toEpochDay())
                        > DAYS;
        if (apart) {
            return false;
        }
        Likeness likeness = Likeness.of(words, Words.of(candidate.text()));
        boolean sameUrl = metadata.url().isPresent() && metadata.url().equals(candidate.url());
        return likeness == Likeness.SAME || likeness == Likeness.NEARLY && !sameUrl;
    }

    /** The bands of a MinHash signature, each a hash of some of its rows and of its place. */
    private static long[] bands(Words words) {
        long[] shingles = words.shingles();
        if (shingles.length == 0) {
            return new long[0];
        }
        long[] least = new long[BANDS * ROWS];
        Arrays.fill(least, Long.MAX_VALUE);
        for (long shingle : shingles) {
            for (int i = 0; i < least.length; i++) {
                least[i] = Math.min(least[i], Words.mix(shingle + (i + 1) * 0x9E3779B97F4A7C15L));
            }
        }
        long[] bands = new long[BANDS];
        for (int band = 0; band < BANDS; band++) {
            long hash = band;
            for (int row = 0; row < ROWS; row++) {
                hash = Words.mix(hash * 31 + least[band * ROWS + row]);
            }
            bands[band] = hash;
        }
        return bands;
    }
}
