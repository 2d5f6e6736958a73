package org.demarche.reader.moves;

import static org.demarche.reader.syntax.ParsedText.NONE;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import org.demarche.reader.finding.Actor;
import org.demarche.reader.finding.Move;
import org.demarche.reader.finding.MoveKind;
import org.demarche.reader.syntax.ParsedText;
import org.demarche.reader.syntax.Upos;

/** Reads the steps of one document, word by word. */
final class StepReader {
    private final Context context;
    private final ParsedText parsed;
    private final NounSteps nouns;
    private final StorySoFar course = new StorySoFar();

    StepReader(Context context) {
        this.context = context;
        parsed = context.parsed;
        nouns = new NounSteps(context);
    }

    /** The steps in the order of the text, those that one sentence tells twice only once. */
    List<Move> read() {
        var moves = new ArrayList<Move>();
        var seen = new HashSet<String>();
        for (int t = 0; t < parsed.size(); t++) {
            int sentence = parsed.sentenceOf(t);
            step(t).filter(move -> seen.add(key(move, sentence))).ifPresent(moves::add);
        }
        moves.addAll(new SpokenSteps(context).read(moves));
        moves.sort(
                Comparator.comparingInt((Move move) -> move.trigger().start()).thenComparing(Move::kind));
        return moves;
    }

    private static String key(Move move, int sentence) {
        return sentence + " " + move.kind() + codes(move.by()) + codes(move.to());
    }

    private static List<String> codes(List<Actor> actors) {
        return actors.stream().flatMap(actor -> actor.party().stream()).sorted().toList();
    }

    private Optional<Move> step(int token) {
        if (parsed.upos(token) == Upos.NOUN) {
            Optional<Move> noun = nouns.step(token);
            if (noun.isPresent()) {
                context.origins.put(noun.get().id(), "nouns.tsv");
                return noun;
            }
        }
        List<Patterns.Pattern<MoveKind>> patterns = context.lexicon.steps().of(parsed.lemma(token));
        if (patterns.isEmpty() || !predicate(token) || context.claims.asked(token)) {
            return Optional.empty();
        }
        var clause = new Clause(parsed, token);
        for (Patterns.Pattern<MoveKind> pattern : patterns) {
            Optional<Match> match =
                    Match.of(pattern.frame(), clause, parsed, context.lexicon.classes(), context.parties);
            if (match.isPresent() && !told(pattern.frame(), clause)) {
                Optional<Move> move = move(pattern.means(), match.get());
                if (move.isPresent()) {
                    context.origins.put(move.get().id(), pattern.place());
                    return move;
                }
            }
        }
        return Optional.empty();
    }

    /** Whether the complement of a frame that only tells what nothing else does tells a step of its own. */
    private boolean told(Frame frame, Clause clause) {
        int complement = clause.complement();
        if (!frame.has("outer") || complement == NONE) {
            return false;
        }
        var inner = new Clause(parsed, complement);
        for (Patterns.Pattern<MoveKind> pattern : context.lexicon.steps().of(parsed.lemma(complement))) {
            boolean own = !pattern.frame().has("outer");
            if (own
                    && Match.of(pattern.frame(), inner, parsed, context.lexicon.classes(), context.parties)
                            .isPresent()) {
                return true;
            }
        }
        return false;
    }

    private boolean predicate(int token) {
        Upos upos = parsed.upos(token);
        return upos == Upos.VERB || upos == Upos.ADJ || upos == Upos.NOUN || upos == Upos.ADV;
    }

    private Optional<Move> move(MoveKind kind, Match match) {
        Turns.Turn turn = context.lexicon.turns().of(parsed, match.clause());
        Optional<Turns.Told> told = context.lexicon.turns().told(kind, turn);
        if (told.isEmpty()) {
            return Optional.empty();
        }
        boolean silent = match.frame().has("absence");
        boolean nameless = match.frame().has("named")
                && !context.parties.byName(match.clause().actor());
        if (nameless || silent && turn != Turns.Turn.NEGATED) {
            return Optional.empty();
        }
        var sides = Sides.of(told.get().kind(), match, context);
        if (match.frame().has("counterpart")) {
            sides = sides.towards(course.counterpart(sides.by()));
        }
        boolean owned = named(match.noun(), "OPENABLE") && !told.get().kind().opening();
        if (silent || owned || kind == MoveKind.ANSWER && named(match.noun(), "ANSWER")) {
            sides = sides.towards(course.asker(sides.by()));
            sides = silent ? sides : sides.towards(course.owner(sides.by()));
        }
        boolean lacking = match.frame().has("both") && sides.to().isEmpty()
                || match.frame().has("several") && sides.involved().size() < 2;
        boolean contest = match.clause().phrases().stream().anyMatch(phrase -> named(phrase.head(), "CONTEST"));
        boolean nobody = sides.by().isEmpty() && !named(match.noun(), "DEAL");
        if (lacking
                || nobody
                || contest
                || !sides.complete(told.get().kind(), told.get().modality())) {
            return Optional.empty();
        }
        int about = about(match);
        boolean press = about == NONE
                ? silent && context.matters.newsroom(match.clause().head())
                : context.matters.newsroom(about, match.clause());
        if (press) {
            return Optional.empty();
        }
        Move move = assemble(told.get(), match, sides, about);
        course.add(move);
        return Optional.of(move);
    }

    /** What it is about; not the "said" of whoever tells it, which a tree may take for a complement. */
    private int about(Match match) {
        int about = match.about(parsed, context.parties);
        boolean teller = about != NONE
                && context.claims.cuedBy(about).isPresent()
                && context.claims
                        .cuedBy(about)
                        .equals(context.claims.around(match.clause().head()));
        return teller ? match.clause().object() : about;
    }

    private boolean named(int token, String name) {
        return token != NONE && context.lexicon.classes().is(parsed.lemma(token), name);
    }

    private Move assemble(Turns.Told told, Match match, Sides sides, int about) {
        int trigger = match.clause().head();
        boolean again = told.kind() == MoveKind.PROPOSE && context.matters.mentionedBefore(match.noun());
        MoveKind kind = again && course.answered(sides.by()) ? MoveKind.ANSWER : told.kind();
        var draft = new MoveDraft(context, kind, trigger, sides);
        draft.particle = match.frame().particle();
        draft.lasting = match.frame().has("lasting");
        draft.modality = told.modality();
        draft.noun = match.noun();
        draft.about(about, match.clause());
        if (draft.matter.isEmpty() && kind.opening()) {
            draft.matter = context.claims
                    .cuedBy(trigger)
                    .flatMap(statement -> context.matters.words(statement.content(), sides.involved()));
        }
        return draft.move();
    }
}
