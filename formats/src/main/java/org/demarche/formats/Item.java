package org.demarche.formats;

import org.demarche.reader.text.Document;

/** What intake finds: a story, what could not be read, or a remark on what was. */
public sealed interface Item permits Item.Story, Item.Failure, Item.Note {
    /** Where it was found: path as given, path and line number, or the {@code id} of JSON Lines. */
    String label();

    /** A story that can be read. */
    record Story(Document document) implements Item {
        @Override
        public String label() {
            return document.label();
        }
    }

    /**
     * Something that could not be read; the rest goes on.
     *
     * @param reason what is wrong, as a clause ("is empty")
     * @param advice what to do next, as a clause
     */
    record Failure(String label, String reason, String advice) implements Item {
        /** The failure in one line. */
        public String line() {
            return label + ' ' + reason + "; " + advice;
        }
    }

    /** A remark on something that was read all the same, as a clause ("is no UTF-8, read as windows-1252"). */
    record Note(String label, String remark) implements Item {
        /** The remark in one line. */
        public String line() {
            return label + ' ' + remark;
        }
    }
}
