package org.demarche.reader.attribution;

import org.demarche.reader.syntax.ParsedText;
import org.demarche.reader.syntax.Relation;
import org.demarche.reader.syntax.Upos;

/** What speaks for and against taking a constituent at a content's edge into it. */
final class EdgeFeatures {
    private final Scene scene;
    private final ParsedText parsed;
    private final SpeechLexicon lexicon;
    private final ContentShape shape;

    EdgeFeatures(Scene scene, SpeechLexicon lexicon, ContentShape shape) {
        this.scene = scene;
        this.parsed = scene.parsed();
        this.lexicon = lexicon;
        this.shape = shape;
    }

    /** What the constituent is that is taken in or left out, and what it hangs on. */
    Features add(Features features, int template, Cue cue, Boundary place) {
        int lemma = cue.word().lemma().hashCode();
        int edge = place.edge();
        int way = place.way().ordinal();
        int relation = parsed.relation(edge).ordinal() * 8 + way;
        int above = parsed.head(edge);
        int hangs = above == Scene.NONE
                ? 0
                : above == cue.head() ? 1 : 2 + parsed.relation(above).ordinal();
        int first = parsed.subtreeFirst(edge);
        int marker = marker(edge);
        int name = parsed.nameAt(edge) == Scene.NONE
                ? 0
                : 1 + parsed.names().get(parsed.nameAt(edge)).type().ordinal();
        int comma = first > 0 && scene.punctuation(first - 1) ? lower(first - 1) : 0;
        int speaks = speaks(edge) * 4 + (above == Scene.NONE ? 0 : speaks(above));
        int likeCue = parsed.xpos(edge).equals(parsed.xpos(cue.head())) ? 1 : 0;
        int subject = parsed.subject(edge) == Scene.NONE ? 0 : 1;
        int sort = sort(edge);
        int behind = parsed.subtreeEnd(edge);
        int next = behind < parsed.size() ? parsed.relation(behind).ordinal() : 0;
        int hearer = (cue.word().takes(Frame.ADDRESSEE) ? 2 : 0) + (cue.word().takes(Frame.THAT) ? 1 : 0);
        return features.add(template + 30, relation)
                .add(template + 47, relation, sort, comma)
                .add(template + 48, relation, sort, marker)
                .add(template + 49, relation, sort, hangs)
                .add(template + 50, relation, hearer, next)
                .add(template + 51, relation, hearer, tag(behind))
                .add(template + 52, relation, marker, lemma)
                .add(template + 53, relation, speaks, comma)
                .add(template + 54, relation, comma, parsed.lemma(edge).hashCode())
                .add(template + 55, relation, cue.word().act().ordinal(), marker)
                .add(template + 44, relation, speaks, subject)
                .add(template + 45, relation, speaks, likeCue * 2 + subject)
                .add(template + 46, relation, parsed.xpos(edge).hashCode(), speaks * 4 + likeCue * 2 + subject)
                .add(template + 31, relation, hangs)
                .add(template + 32, relation, parsed.xpos(edge).hashCode(), comma)
                .add(template + 33, relation, marker, comma)
                .add(template + 34, relation, parsed.lemma(edge).hashCode())
                .add(template + 35, relation, lemma)
                .add(template + 36, relation, lower(first), comma)
                .add(template + 37, relation, name, comma)
                .add(
                        template + 38,
                        relation,
                        above == Scene.NONE ? 0 : parsed.lemma(above).hashCode())
                .add(
                        template + 39,
                        relation,
                        above == Scene.NONE ? 0 : parsed.upos(above).ordinal(),
                        comma)
                .add(template + 40, relation, Features.bucket(parsed.subtreeEnd(edge) - first))
                .add(template + 41, way, marker, parsed.lemma(edge).hashCode())
                .add(template + 42, relation, hangs, marker)
                .add(template + 43, relation, above == Scene.NONE ? 0 : Features.bucket(Math.abs(first - above)));
    }

    /** What a constituent is about: a medium, a time, a place, a person. */
    private int sort(int edge) {
        if (shape.medium(edge)) {
            return 1;
        }
        int name = parsed.nameAt(edge);
        if (name != Scene.NONE) {
            return 2 + parsed.names().get(name).type().ordinal();
        }
        return parsed.upos(edge) == Upos.NUM ? 10 : parsed.relation(edge) == Relation.OBL_UNMARKED ? 11 : 0;
    }

    /** Whether a word may attribute something itself: "..., adding that", "... and warned of". */
    private int speaks(int token) {
        SpeechWord.Kind kind = switch (parsed.upos(token)) {
            case VERB -> SpeechWord.Kind.VERB;
            case NOUN -> SpeechWord.Kind.NOUN;
            default -> SpeechWord.Kind.FORM;
        };
        return lexicon.find(kind, parsed.lemma(token))
                .map(word -> word.takes(Frame.THAT) ? 2 : 1)
                .orElse(0);
    }

    private int marker(int edge) {
        int mark = parsed.dependent(edge, Relation.MARK);
        int preposition = mark == Scene.NONE ? parsed.dependent(edge, Relation.CASE) : mark;
        int joined = preposition == Scene.NONE ? parsed.dependent(edge, Relation.CC) : preposition;
        return joined == Scene.NONE ? 0 : parsed.lower(joined).hashCode();
    }

    private int lower(int token) {
        return token < 0 || token >= parsed.size() ? 0 : parsed.lower(token).hashCode();
    }

    private int tag(int token) {
        return token < 0 || token >= parsed.size() ? 0 : parsed.xpos(token).hashCode();
    }
}
