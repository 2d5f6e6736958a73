package org.demarche.dossier;

import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.demarche.reader.text.Document;
import org.demarche.reader.text.Metadata;
import org.jdbi.v3.core.Handle;

/**
 * Finds which story a correction or withdrawal supersedes: the one of the same URL or title, else the one of the same
 * days that shares enough of its words (Broder's resemblance of word shingles). Settled from both sides, so that the
 * order in which the versions arrive does not matter. A story that changed at its URL supersedes what stood there: the
 * one published later, of one day the one that came later.
 */
final class Versions {
    private static final int DAYS = 7;
    private static final int SHINGLE = 3;
    private static final double RESEMBLANCE = 0.4;
    private static final double CHANGED = 0.2;

    private final Handle handle;

    Versions(Handle handle) {
        this.handle = handle;
    }

    private record Telling(String id, String title, String url, String published, String version, String text) {}

    /** Marks what the document supersedes, or what supersedes it. */
    void settle(Document document) {
        if (document.metadata().version() == Metadata.Version.ORIGINAL) {
            tellings(document, "version <> 'ORIGINAL'").stream()
                    .filter(other -> same(document, other))
                    .findFirst()
                    .ifPresentOrElse(later -> supersede(document.id(), later.id()), () -> changed(document));
        } else {
            for (Telling other : tellings(document, "version = 'ORIGINAL'")) {
                if (same(document, other)) {
                    supersede(other.id(), document.id());
                }
            }
        }
    }

    private void supersede(String earlier, String later) {
        handle.execute("UPDATE document SET superseded_by = ? WHERE id = ?", later, earlier);
    }

    /**
     * Orders the versions of a story at one URL. Another story that took its place there shares no title, few words.
     */
    private void changed(Document document) {
        Optional<String> url = document.metadata().url().filter(address -> !address.isBlank());
        if (url.isEmpty()) {
            return;
        }
        Set<String> shingles = shingles(document.text());
        List<Telling> versions = handle
                .createQuery("SELECT d.id, coalesce(title, '') AS title, coalesce(url, '') AS url,"
                        + " coalesce(published, '') AS published, version, text FROM document d"
                        + " JOIN sketch s ON s.document = d.id WHERE url = :url AND version = 'ORIGINAL'"
                        + " ORDER BY coalesce(published, ''), s.number")
                .bind("url", url.get())
                .map((row, context) -> new Telling(
                        row.getString("id"),
                        row.getString("title"),
                        row.getString("url"),
                        row.getString("published"),
                        row.getString("version"),
                        row.getString("text")))
                .stream()
                .filter(other -> other.id().equals(document.id())
                        || sameTitle(document.metadata(), other)
                        || resemblance(shingles, shingles(other.text())) >= CHANGED)
                .toList();
        for (int i = 0; i + 1 < versions.size(); i++) {
            handle.execute(
                    "UPDATE document SET superseded_by = ? WHERE id = ? AND superseded_by IS DISTINCT FROM ?",
                    versions.get(i + 1).id(),
                    versions.get(i).id(),
                    versions.get(i + 1).id());
        }
    }

    private List<Telling> tellings(Document document, String version) {
        Optional<LocalDate> published = document.metadata().published();
        return handle.createQuery("SELECT id, coalesce(title, '') AS title, coalesce(url, '') AS url,"
                        + " coalesce(published, '') AS published, version, text FROM document WHERE id <> :id AND "
                        + version
                        + " AND (published IS NULL OR CAST(:from AS TEXT) IS NULL OR published BETWEEN :from AND :to)"
                        + " ORDER BY id")
                .bind("id", document.id())
                .bind("from", published.map(day -> day.minusDays(DAYS).toString()))
                .bind("to", published.map(day -> day.plusDays(DAYS).toString()))
                .map((row, context) -> new Telling(
                        row.getString("id"),
                        row.getString("title"),
                        row.getString("url"),
                        row.getString("published"),
                        row.getString("version"),
                        row.getString("text")))
                .list();
    }

    private static boolean same(Document document, Telling other) {
        Metadata metadata = document.metadata();
        if (metadata.url().filter(other.url()::equals).isPresent()) {
            return true;
        }
        return sameTitle(metadata, other)
                || resemblance(shingles(document.text()), shingles(other.text())) >= RESEMBLANCE;
    }

    private static boolean sameTitle(Metadata metadata, Telling other) {
        return !other.title().isBlank()
                && metadata.title()
                        .map(Versions::plain)
                        .filter(plain(other.title())::equals)
                        .isPresent();
    }

    private static String plain(String title) {
        return title.toLowerCase(Locale.ROOT).replaceFirst("^\\W*(corrected|correction|withdrawn|update[d]?)\\W+", "");
    }

    private static double resemblance(Set<String> left, Set<String> right) {
        var shared = new HashSet<>(left);
        shared.retainAll(right);
        int union = left.size() + right.size() - shared.size();
        return union == 0 ? 0 : (double) shared.size() / union;
    }

    private static Set<String> shingles(String text) {
        String[] words = text.toLowerCase(Locale.ROOT).split("\\W+");
        var shingles = new HashSet<String>();
        for (int i = 0; i + SHINGLE <= words.length; i++) {
            shingles.add(String.join(" ", List.of(words).subList(i, i + SHINGLE)));
        }
        return shingles;
    }
}
