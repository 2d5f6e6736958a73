package org.demarche.app.brief;

import java.util.List;

/** A page of headed lists, each line with its sources; what it is given is plain text, and it escapes all of it. */
public interface BriefPage {
    /** Begins the page. */
    void begin(String period);

    /** Begins a part. */
    void heading(String words);

    /**
     * A line.
     *
     * @param head what happened, in a few words
     * @param matter what it is about, in the words of a story, or empty
     * @param sources at least one
     */
    void line(String head, String matter, List<Sources.Source> sources);

    /** A part in which there is nothing. */
    void nothing();

    /** Ends the page and gives all of it. */
    String end();
}
