package org.demarche.reader.text;

import java.time.LocalDate;
import java.util.Optional;

/**
 * What is known about a story beside its words.
 *
 * @param publisher agency or paper: "TASS", "Reuters"
 * @param title headline
 * @param url where it was published
 * @param published publication date: the day at the dateline's city
 * @param place the dateline's city: "Moscow"
 * @param byline who wrote it
 * @param version whether it is the first telling, corrects an earlier one or withdraws it
 */
public record Metadata(
        Optional<String> publisher,
        Optional<String> title,
        Optional<String> url,
        Optional<LocalDate> published,
        Optional<String> place,
        Optional<String> byline,
        Version version) {

    /** Nothing known. */
    public static final Metadata NONE = new Metadata(
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            Version.ORIGINAL);

    /** What a story says about its own earlier versions. */
    public enum Version {
        ORIGINAL,
        CORRECTED,
        WITHDRAWN
    }

    /** This metadata, with another's filling what is absent here. */
    public Metadata or(Metadata other) {
        return new Metadata(
                publisher.or(other::publisher),
                title.or(other::title),
                url.or(other::url),
                published.or(other::published),
                place.or(other::place),
                byline.or(other::byline),
                version == Version.ORIGINAL ? other.version() : version);
    }

    /** This metadata with a publication date, where it has none. */
    public Metadata orPublished(LocalDate date) {
        return published.isPresent()
                ? this
                : new Metadata(publisher, title, url, Optional.of(date), place, byline, version);
    }
}
