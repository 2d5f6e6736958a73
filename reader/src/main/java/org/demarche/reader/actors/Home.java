package org.demarche.reader.actors;

import org.demarche.reader.text.Metadata;

/** The state a story is told from, whose "the government" is where nothing else is said. */
final class Home {
    /** A state named so often, and so many times as often as the paper's own, makes it doubtful where a story plays. */
    private static final int RIVAL = 3;

    private static final int TIMES = 2;

    private Home() {}

    /**
     * The dateline's state, else the paper's where no other is named more often, else the one that most of the story is
     * about; "" where none is.
     */
    static String of(Metadata metadata, Knowledge knowledge, PhraseCodes codes) {
        String most = codes.prevailing();
        String told = dateline(metadata.place().orElse(""), knowledge);
        if (!told.isEmpty()) {
            return !most.isEmpty() && codes.overshadowed(told, most) ? most : unlessDoubtful(told, codes);
        }
        String paper = knowledge.papers().state(metadata);
        return paper.isEmpty() ? most : unlessDoubtful(paper, codes);
    }

    private static String unlessDoubtful(String state, PhraseCodes codes) {
        int rival = codes.rival(state);
        return rival >= RIVAL && rival > TIMES * codes.named(state) ? "" : state;
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
