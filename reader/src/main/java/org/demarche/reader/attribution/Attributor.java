package org.demarche.reader.attribution;

import java.util.ArrayList;
import java.util.List;
import org.demarche.reader.actors.Mentions;
import org.demarche.reader.finding.Statement;
import org.demarche.reader.finding.Time;
import org.demarche.reader.syntax.ParsedText;

/**
 * Reads who said what. Words that may attribute come from a lexicon, possible sources and contents from trees and
 * quotations; a learnt judge chooses among them and says how sure it is. Immutable and safe to share.
 */
public final class Attributor {
    /** Attributions that are less likely than this are not told. */
    private static final double LEAST = 0.42;

    private final CueFinder cues;
    private final RoleWords words;
    private final SpeechLexicon lexicon;
    private final Judge judge;

    private Attributor(SpeechLexicon lexicon, RoleWords words, Judge judge) {
        this.cues = new CueFinder(lexicon);
        this.lexicon = lexicon;
        this.words = words;
        this.judge = judge;
    }

    /** The attributor with its bundled lexicon and model. */
    public static Attributor load() {
        return with(AttributionModel.load());
    }

    /** The attributor with the bundled lexicon and another judge: how the model is trained. */
    public static Attributor with(Judge judge) {
        return new Attributor(SpeechLexicon.load(), RoleWords.load(), judge);
    }

    /** The statements of a text, in the order of their contents. */
    public List<Statement> attribute(ParsedText parsed, List<Time> times, Mentions mentions) {
        var scene = new Scene(parsed);
        List<Draft> drafts = new Selection(LEAST).select(drafts(scene));
        List<Draft> all = new FreeQuotations(scene).add(drafts);
        return new Teller(scene, lexicon, words, times, mentions).tell(all);
    }

    /** What every cue would make, likely or not, in the order of the text. */
    private List<Draft> drafts(Scene scene) {
        var drafter = new Drafter(scene, words, judge);
        var drafts = new ArrayList<Draft>();
        for (Cue cue : cues.find(scene)) {
            drafter.draft(cue).ifPresent(drafts::add);
        }
        return drafts;
    }

    /** Puts every decision on a text to the judge and tells nothing: how the model is trained. */
    public void consult(ParsedText parsed) {
        drafts(new Scene(parsed));
    }
}
