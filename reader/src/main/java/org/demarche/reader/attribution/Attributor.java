package org.demarche.reader.attribution;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import org.demarche.reader.actors.Mentions;
import org.demarche.reader.finding.Statement;
import org.demarche.reader.finding.Time;
import org.demarche.reader.resource.Lexicons;
import org.demarche.reader.syntax.ParsedText;

/**
 * Reads who said what. Words that may attribute come from a lexicon, possible sources and contents from trees and
 * quotations; a learnt judge chooses among them and says how sure it is. Immutable and safe to share.
 */
public final class Attributor {
    /** Attributions that are less likely than this are not told. */
    public static final double LEAST = 0.25;

    private final CueFinder cues;
    private final RoleWords words;
    private final SpeechLexicon lexicon;
    private final Idioms idioms;
    private final Judge judge;
    private final double least;

    private Attributor(SpeechLexicon lexicon, RoleWords words, Judge judge, double least) {
        this.least = least;
        this.cues = new CueFinder(lexicon, words);
        this.lexicon = lexicon;
        this.words = words;
        this.idioms = new Idioms(words);
        this.judge = judge;
    }

    /** The attributor with its bundled lexicon and model. */
    public static Attributor load() {
        return load(Lexicons.NONE);
    }

    /**
     * The attributor with a user's words on top of its lexicon.
     *
     * @throws IllegalArgumentException with file and line where a word is wrong
     */
    public static Attributor load(Lexicons added) {
        return new Attributor(SpeechLexicon.load(added), RoleWords.load(), AttributionModel.load(), LEAST);
    }

    /**
     * The attributor with the bundled lexicon and another judge: how the model is trained and measured.
     *
     * @param least attributions that are less likely are not told
     */
    public static Attributor with(Judge judge, double least) {
        return new Attributor(SpeechLexicon.load(Lexicons.NONE), RoleWords.load(), judge, least);
    }

    /** The statements of a text, in the order of their contents. */
    public List<Statement> attribute(ParsedText parsed, List<Time> times, Mentions mentions) {
        var scene = scene(parsed);
        var outlets = new Outlets(parsed, words, mentions);
        List<Draft> resolved =
                new Asides(scene, words).resolve(new Relays(scene, words, outlets).resolve(licensed(scene)));
        List<Draft> turns =
                new Turns(scene, new Labels(parsed, words, mentions)).add(new Selection(least).select(resolved));
        List<Draft> all = new Backshift(scene, words).add(new FreeQuotations(scene).add(turns));
        return new Teller(scene, lexicon, words, times, mentions, all).tell();
    }

    private Scene scene(ParsedText parsed) {
        return new Scene(parsed, idioms.in(parsed));
    }

    private List<Draft> licensed(Scene scene) {
        var licences = new Licences(scene, words, lexicon);
        var deeds = new Deeds(scene, words);
        return drafts(scene).stream()
                .filter(deeds::speaks)
                .map(licences::licensed)
                .toList();
    }

    /** What every cue would make, likely or not, in the order of the text. */
    private List<Draft> drafts(Scene scene) {
        var drafter = new Drafter(scene, lexicon, words, judge);
        var drafts = new ArrayList<Draft>();
        for (Cue cue : cues.find(scene)) {
            drafter.draft(cue).ifPresent(drafts::add);
        }
        return drafts;
    }

    /** The tokens that may head a cue. */
    public BitSet cueHeads(ParsedText parsed) {
        var heads = new BitSet(parsed.size());
        for (Cue cue : cues.find(scene(parsed))) {
            heads.set(cue.head());
        }
        return heads;
    }

    /** Puts every decision on a text to the judge and tells nothing: how the model is trained. */
    public void consult(ParsedText parsed) {
        drafts(scene(parsed));
    }
}
