package org.demarche.reader.actors.reference;

import java.util.Arrays;
import org.demarche.reader.syntax.Name;
import org.demarche.reader.syntax.NameType;
import org.demarche.reader.syntax.ParsedText;
import org.demarche.reader.syntax.Relation;

/**
 * The phrases of one story that pronouns may come back to, in chains, with what is known of each so far. It is told
 * what is found in the order of the text and resolves pronouns in that order. For one thread.
 */
public final class Referents {
    private static final int UNSEEN = -2;

    private static final String[] COUNTS = {"0", "1", "2", "3", "4", "5", "more"};

    private final ParsedText parsed;
    private final References references;
    private final Chooser chooser;
    private final Candidates candidates;
    private final Chains chains = new Chains();
    private final PairFeatures pairs;
    private final OptionFinder finder;
    private final Trust trust;
    private final int[] antecedents;
    private final boolean[] withConjuncts;
    private final boolean[] unsure;
    private final int[] chainOf;
    private final Sort[] sorts;
    private final char[] genders;
    private final String[] keys;
    private int entered;

    Referents(ParsedText parsed, boolean[] quoted, References references, Chooser chooser) {
        this.parsed = parsed;
        this.references = references;
        this.chooser = chooser;
        int size = parsed.size();
        candidates = new Candidates(parsed, references.pronouns());
        antecedents = new int[size];
        withConjuncts = new boolean[size];
        unsure = new boolean[size];
        chainOf = new int[size];
        sorts = new Sort[size];
        genders = new char[size];
        keys = new String[size];
        Arrays.fill(antecedents, UNSEEN);
        Arrays.fill(chainOf, Chains.NONE);
        Arrays.fill(sorts, Sort.UNKNOWN);
        Arrays.fill(genders, '-');
        Arrays.fill(keys, "");
        for (int t = 0; t < size; t++) {
            byWords(t);
        }
        finder = new OptionFinder(parsed, candidates, this);
        var binding = new Binding(parsed);
        pairs = new PairFeatures(parsed, candidates, binding, quoted, this);
        trust = new Trust(parsed, candidates, binding, this);
    }

    /** What a token stands for by its own words. */
    private void byWords(int token) {
        PronounForms.Form form = references.pronouns().of(parsed.lower(token));
        if (candidates.kind(token) == Candidates.Kind.PRONOUN && form != null) {
            sorts[token] = form.sort();
            genders[token] = form.gender();
            return;
        }
        int name = parsed.nameAt(token);
        if (candidates.kind(token) == Candidates.Kind.NAME && name != ParsedText.NONE) {
            named(token, parsed.names().get(name));
            return;
        }
        Nouns.Noun noun = references.nouns().of(parsed.lemma(token));
        boolean several = candidates.plural(token) && (noun.sort() == Sort.PERSON || noun.sort() == Sort.BODY);
        sorts[token] = several ? Sort.SEVERAL : noun.sort();
        genders[token] = noun.gender();
    }

    private void named(int token, Name name) {
        sorts[token] = sort(name.type());
        if (name.type() == NameType.PERSON) {
            genders[token] = references.genderOfName(parsed, name);
        }
    }

    private static Sort sort(NameType type) {
        return switch (type) {
            case PERSON -> Sort.PERSON;
            case ORGANISATION -> Sort.BODY;
            case LOCATION -> Sort.PLACE;
            case NORP -> Sort.SEVERAL;
        };
    }

    /**
     * Tells what the phrase headed by a token stands for.
     *
     * @param key the same for phrases that stand for the same
     * @param gender 'm', 'f' or '-'
     */
    public void known(int head, String key, char gender, Sort sort) {
        keys[head] = key;
        sorts[head] = sort;
        genders[head] = gender == '-' ? genders[head] : gender;
    }

    /** Whether a token is a pronoun of the third person that may come back to something. */
    public boolean pronoun(int token) {
        return candidates.kind(token) == Candidates.Kind.PRONOUN;
    }

    /** The head of the phrase that a pronoun comes back to, or {@link ParsedText#NONE}. */
    public int antecedent(int pronoun) {
        if (!pronoun(pronoun)) {
            return ParsedText.NONE;
        }
        if (antecedents[pronoun] == UNSEEN) {
            enterUpTo(pronoun);
            resolve(pronoun);
        }
        return antecedents[pronoun];
    }

    /** Whether a pronoun comes back to its antecedent with its conjuncts. */
    public boolean withConjuncts(int pronoun) {
        return withConjuncts[pronoun];
    }

    /** Whether the antecedent of a pronoun stands clear enough above all others to name an actor by it. */
    public boolean sure(int pronoun) {
        return !unsure[pronoun];
    }

    /** Whether two phrases were found to stand for the same. */
    boolean same(int token, int other) {
        return token == other || chainOf[token] != Chains.NONE && chainOf[token] == chainOf[other];
    }

    /** What sort of thing a pronoun asks for. */
    public Sort sortOf(int pronoun) {
        return form(pronoun).sort();
    }

    /** 'm', 'f' or '-': the gender of a pronoun. */
    public char genderOf(int pronoun) {
        return form(pronoun).gender();
    }

    private void enterUpTo(int end) {
        for (; entered < end; entered++) {
            switch (candidates.kind(entered)) {
                case PRONOUN -> {
                    if (antecedents[entered] == UNSEEN) {
                        resolve(entered);
                    }
                }
                case NAME, NOUN, DEMONSTRATIVE, CLAUSE -> join(entered);
                case NONE -> {}
            }
        }
    }

    private void join(int token) {
        int chain = chainOf[token];
        String key = keys[token].isEmpty() ? key(token) : keys[token];
        chain = chains.of(key, chain);
        chainOf[token] = chain;
        chains.mention(chain, token, genders[token], sorts[token]);
    }

    /** Phrases with the same name, or with the same noun after the first one, stand for the same. */
    private String key(int token) {
        return switch (candidates.kind(token)) {
            case NAME -> "name " + parsed.lower(token);
            case NOUN ->
                switch (candidates.determiner(token)) {
                    case "a", "bare" -> "";
                    default -> "noun " + parsed.lower(token);
                };
            default -> "";
        };
    }

    private void resolve(int pronoun) {
        PronounForms.Form form = form(pronoun);
        Options options = finder.options(pronoun, form);
        Choice chosen = chooser.choose(this, pronoun, options);
        int actor = form.sort() == Sort.BODY && acts(pronoun) ? lastActor(pronoun, options) : -1;
        int choice = rather(actor, chosen.option(), options);
        int antecedent = choice < 0 ? ParsedText.NONE : options.heads()[choice];
        unsure[pronoun] = antecedent != ParsedText.NONE
                && choice != actor
                && chosen.margin() < trust.least(pronoun, antecedent, form);
        antecedents[pronoun] = antecedent;
        withConjuncts[pronoun] = choice >= 0 && options.together()[choice];
        int chain = antecedent == ParsedText.NONE || withConjuncts[pronoun] ? Chains.NONE : chainOf[antecedent];
        chain = chain == Chains.NONE ? chains.of("", Chains.NONE) : chain;
        if (antecedent != ParsedText.NONE && chainOf[antecedent] == Chains.NONE && !withConjuncts[pronoun]) {
            chainOf[antecedent] = chain;
        }
        chainOf[pronoun] = chain;
        chains.mention(chain, pronoun, form.gender(), form.sort());
    }

    /** An actor told later than what was chosen, else what was chosen. */
    private int rather(int actor, int choice, Options options) {
        boolean later = actor >= 0
                && (choice < 0
                        || parsed.sentenceOf(options.heads()[actor]) > parsed.sentenceOf(options.heads()[choice]));
        return later ? actor : choice;
    }

    /**
     * The body or state told last as a subject, for "it" that does what bodies do; -1 for none. GUM, where the chooser
     * learnt, tells of few armies and ministries.
     */
    private int lastActor(int pronoun, Options options) {
        for (int option = 0; option < options.count(); option++) {
            int head = options.heads()[option];
            boolean near = parsed.sentenceOf(pronoun) - parsed.sentenceOf(head) <= 1 && head < pronoun;
            if (near
                    && toldOther(head)
                    && sorts[head] == Sort.BODY
                    && parsed.relation(head).subject()) {
                return option;
            }
        }
        return -1;
    }

    PronounForms.Form form(int pronoun) {
        PronounForms.Form form = references.pronouns().of(parsed.lower(pronoun));
        if (form == null) {
            throw new IllegalArgumentException("no pronoun: " + parsed.form(pronoun));
        }
        return form;
    }

    /** The features of coming back to an option. */
    public void features(int pronoun, Options options, int option, Features features) {
        pairs.add(pronoun, form(pronoun), options, option, features);
    }

    /** The features of coming back to nothing. */
    public void featuresOfNone(int pronoun, Options options, Features features) {
        pairs.addNone(pronoun, form(pronoun), options, features);
    }

    /** What is known of a token's phrase: by its chain, else by its words. */
    Sort sort(int token) {
        return sorts[token] != Sort.UNKNOWN || chainOf[token] == Chains.NONE
                ? sorts[token]
                : chains.sort(chainOf[token]);
    }

    char gender(int token) {
        return genders[token] != '-' || chainOf[token] == Chains.NONE ? genders[token] : chains.gender(chainOf[token]);
    }

    /** Whether it was told that a token's phrase is no person. */
    boolean toldOther(int token) {
        return !keys[token].isEmpty() && sorts[token] != Sort.PERSON;
    }

    /** Whether only people and bodies do what the verb tells of which a token is the subject. */
    public boolean acts(int token) {
        int verb = parsed.head(token);
        return verb != ParsedText.NONE
                && parsed.relation(token).subject()
                && parsed.dependent(verb, Relation.COP) == ParsedText.NONE
                && references.agents().contains(parsed.lemma(verb));
    }

    /** How often what a token stands for was mentioned so far. */
    String mentions(int token) {
        int count = chainOf[token] == Chains.NONE ? 0 : chains.count(chainOf[token]);
        return COUNTS[Math.min(count, COUNTS.length - 1)];
    }

    /** Whether no later mention of the same stands between. */
    boolean last(int token) {
        return chainOf[token] == Chains.NONE || chains.last(chainOf[token]) == token;
    }

    /** All mentions in their chains, once the whole text is read. */
    public Coreference finished() {
        enterUpTo(parsed.size());
        for (int t = 0; t < antecedents.length; t++) {
            antecedents[t] = antecedents[t] == UNSEEN ? ParsedText.NONE : antecedents[t];
            sorts[t] = sort(t);
        }
        return new Coreference(antecedents, withConjuncts, chainOf, sorts, genders);
    }
}
