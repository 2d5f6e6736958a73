package org.demarche.reader.moves;

import static org.demarche.reader.syntax.ParsedText.NONE;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.demarche.reader.finding.Actor;
import org.demarche.reader.finding.Modality;
import org.demarche.reader.finding.Move;
import org.demarche.reader.finding.MoveKind;
import org.demarche.reader.syntax.ParsedText;
import org.demarche.reader.syntax.Relation;
import org.demarche.reader.syntax.Upos;

/** Reads the steps of one document, word by word. */
final class StepReader {
    private final Context context;
    private final ParsedText parsed;
    private final NounSteps nouns;
    private final Musts musts;
    private final StorySoFar course = new StorySoFar();

    StepReader(Context context) {
        this.context = context;
        parsed = context.parsed;
        nouns = new NounSteps(context);
        musts = new Musts(context);
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
        moves.addAll(new ToldNouns(context).read(moves));
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
        if (context.claims.untold(token)) {
            return Optional.empty();
        }
        Optional<Move> patterned = patterned(token);
        return patterned.isPresent() ? patterned : musts.step(token);
    }

    private Optional<Move> patterned(int token) {
        List<Patterns.Pattern<MoveKind>> patterns = context.lexicon.steps().of(parsed.lemma(token));
        if (patterns.isEmpty() || !predicate(token)) {
            return Optional.empty();
        }
        var clause = new Clause(parsed, token, stative(token));
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

    /** "Is prepared to supply": a participle that tells how somebody is disposed. */
    private boolean stative(int token) {
        return parsed.xpos(token).equals("VBN")
                && named(token, "DISPOSED")
                && parsed.dependent(token, Relation.AUX) == NONE
                && parsed.clauses().agent(token) == NONE;
    }

    private boolean predicate(int token) {
        Upos upos = parsed.upos(token);
        return upos == Upos.VERB || upos == Upos.ADJ || upos == Upos.NOUN || upos == Upos.ADV;
    }

    /** What is left of a step by how it is told; some frames tell one by what is not done, or not done yet. */
    private Optional<Turns.Told> told(MoveKind kind, Frame frame, Turns.Turn turn) {
        boolean done =
                frame.has("undone") && turn == Turns.Turn.NEGATED || frame.has("ahead") && turn == Turns.Turn.PLANNED;
        if (done) {
            return Optional.of(new Turns.Told(kind, Modality.ACTUAL));
        }
        return frame.has("undone") ? Optional.empty() : context.lexicon.turns().told(kind, turn);
    }

    private Optional<Move> move(MoveKind kind, Match match) {
        Turns.Turn turn = context.lexicon.turns().of(parsed, match.clause());
        Optional<Turns.Told> told = told(kind, match.frame(), turn);
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
        boolean owned = named(match.noun(), "OPENABLE")
                && !told.get().kind().opening()
                && !match.frame().has("joint");
        if (silent || owned || kind == MoveKind.ANSWER && named(match.noun(), "ANSWER")) {
            sides = sides.towards(course.asker(sides.by(), opened(match.noun())));
            sides = silent ? sides : sides.towards(course.owner(sides.by()));
        }
        if (told.get().kind() == MoveKind.EXPECT_ANSWER) {
            sides = sides.towards(course.addressed(sides.by()));
        }
        boolean lacking = match.frame().has("both") && sides.to().isEmpty()
                || match.frame().has("several") && sides.involved().size() < 2;
        boolean contest = match.clause().phrases().stream().anyMatch(phrase -> named(phrase.head(), "CONTEST"));
        boolean nobody = sides.by().isEmpty()
                && !named(match.noun(), "DEAL")
                && !(kind == MoveKind.EXTEND && named(match.noun(), "TERM"));
        boolean alone = match.frame().has("alone")
                && parsed.relation(match.clause().head()) != Relation.ACL
                && !that(match.clause().head())
                && !addressedOtherwise(match.clause());
        if (lacking
                || nobody
                || contest
                || !sides.complete(told.get().kind(), told.get().modality(), alone)) {
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
        if (move.to().isEmpty() && move.kind().opening() && move.matter().isEmpty()) {
            return Optional.empty();
        }
        course.add(move);
        return Optional.of(move);
    }

    /** "Demanded that Togo free its sailors": a clause, whatever the tree makes of it, names who is addressed. */
    private boolean that(int token) {
        return token + 1 < parsed.size() && parsed.lower(token + 1).equals(Clause.THAT) && named(token, "THAT_OTHERS");
    }

    /** Whether it is turned to somebody who is no party: to voters, to reporters. */
    private boolean addressedOtherwise(Clause clause) {
        return named(clause.indirectObject(), "PUBLIC")
                || named(clause.object(), "PUBLIC")
                || named(clause.object(), "COURTESY")
                || clause.phrases().stream().anyMatch(phrase -> named(phrase.head(), "PUBLIC"));
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

    private Set<MoveKind> opened(int noun) {
        return noun == NONE ? Set.of() : context.lexicon.opened(parsed.lemma(noun));
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
