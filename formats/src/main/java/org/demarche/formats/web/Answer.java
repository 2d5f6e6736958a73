package org.demarche.formats.web;

import java.net.URI;
import java.time.Duration;
import java.util.Optional;

/** What came of fetching an address. */
public sealed interface Answer permits Answer.Page, Answer.Unchanged, Answer.Failed {
    /**
     * A document.
     *
     * @param uri where it was found in the end
     * @param type its media type, in lower case, without parameters
     * @param charset what the server says about its encoding
     * @param body unpacked
     * @param tags to ask with, the next time
     */
    record Page(URI uri, String type, Optional<String> charset, byte[] body, Tags tags) implements Answer {}

    /** Nothing new since the tags that were sent. */
    record Unchanged() implements Answer {}

    /**
     * Nothing.
     *
     * @param status of HTTP; 0 where there was no answer
     * @param reason what is wrong, as a clause
     * @param advice what to do next, as a clause
     * @param passing whether it may be otherwise later
     * @param retryAfter how long the server asks to wait
     */
    record Failed(int status, String reason, String advice, boolean passing, Optional<Duration> retryAfter)
            implements Answer {}

    /** What a server gave to tell versions of a document apart. */
    record Tags(Optional<String> etag, Optional<String> lastModified) {
        /** None. */
        public static final Tags NONE = new Tags(Optional.empty(), Optional.empty());
    }
}
