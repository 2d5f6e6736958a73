package org.demarche.reader.actors;

import org.demarche.reader.text.Metadata;

/** The state a story is told from, whose "the government" is where nothing else is said. */
final class Home {
    /** A paper's own state gives way only to one that is named so often. */
    private static final int ELSEWHERE = 5;

    private Home() {}

    /** The dateline's state, else the paper's, else the one that most of the story is about; "" where none is. */
    static String of(Metadata metadata, Knowledge knowledge, PhraseCodes codes) {
        String most = codes.prevailing();
        String told = dateline(metadata.place().orElse(""), knowledge);
        if (!told.isEmpty()) {
            return !most.isEmpty() && codes.overshadowed(told, most) ? most : told;
        }
        String paper = knowledge.papers().state(metadata);
        boolean abroad = !most.isEmpty() && codes.overshadowed(paper, most) && codes.told(most) >= ELSEWHERE;
        return paper.isEmpty() || abroad ? most : paper;
    }

    private static String dateline(String city, Knowledge knowledge) {
        for (Term term : knowledge.lexicon().exactly(city)) {
            if (term.kind().placeName() && Codes.state(term.code())) {
                return term.code();
            }
        }
        return "";
    }
}
