package org.demarche.reader.actors.reference;

import org.demarche.reader.actors.reference.Candidates.Kind;
import org.demarche.reader.syntax.ParsedText;
import org.demarche.reader.syntax.Relation;

/** What speaks for and against a pronoun's coming back to a phrase. */
final class PairFeatures {
    private static final int SUFFIX = 3;
    private static final int TELLING = 3;
    private static final String[] NUMBERS = {"0", "1", "2", "3", "4", "5", "6", "7", "8", "9"};

    private final ParsedText parsed;
    private final Candidates candidates;
    private final Binding binding;
    private final boolean[] quoted;
    private final Referents story;

    PairFeatures(ParsedText parsed, Candidates candidates, Binding binding, boolean[] quoted, Referents story) {
        this.parsed = parsed;
        this.candidates = candidates;
        this.binding = binding;
        this.quoted = quoted;
        this.story = story;
    }

    /** The names of templates for one sort of pronoun, made once. */
    private record Templates(
            String distance,
            String role,
            String parallel,
            String nearer,
            String made,
            String sort,
            String gender,
            String word,
            String ending,
            String mentions,
            String last,
            String bound,
            String quotes,
            String governor,
            String tokens,
            String opening,
            String none,
            String noneGovernor,
            String noneRelation,
            String noneClause) {
        static Templates of(String sort) {
            return new Templates(
                    sort + ".distance",
                    sort + ".role",
                    sort + ".parallel",
                    sort + ".nearer",
                    sort + ".made",
                    sort + ".sort",
                    sort + ".gender",
                    sort + ".word",
                    sort + ".ending",
                    sort + ".mentions",
                    sort + ".last",
                    sort + ".bound",
                    sort + ".quotes",
                    sort + ".governor",
                    sort + ".tokens",
                    sort + ".opening",
                    sort + ".none",
                    sort + ".none.governor",
                    sort + ".none.relation",
                    sort + ".none.clause");
        }
    }

    private static final Templates HE = Templates.of("he");
    private static final Templates IT = Templates.of("it");
    private static final Templates THEY = Templates.of("they");

    private static Templates templates(PronounForms.Form form) {
        return switch (form.sort()) {
            case PERSON -> HE;
            case BODY -> IT;
            default -> THEY;
        };
    }

    void add(int pronoun, PronounForms.Form form, Options options, int option, Features features) {
        Templates names = templates(form);
        int token = options.heads()[option];
        boolean together = options.together()[option];
        String made = together ? "together" : made(token);
        String distance = distance(token, pronoun);
        String role = binding.role(token);
        features.add(names.distance, distance, made);
        features.add(names.role, role, distance);
        features.add(names.parallel, role, binding.role(pronoun));
        features.add(names.nearer, NUMBERS[Math.min(option, 9)], near(token, pronoun));
        features.add(names.made, made, form.use());
        who(token, form, together, made, names, features);
        features.add(names.mentions, story.mentions(token), made);
        features.add(names.last, story.last(token) ? "yes" : "no", distance);
        String bound = binding.of(token, pronoun);
        features.add(names.bound, bound, form.use());
        features.add(names.bound, bound, binding.role(pronoun));
        if (candidates.kind(token) == Kind.CLAUSE) {
            features.add(names.bound, parsed.relation(token).name(), bound);
        }
        quotes(token, pronoun, role, names, features);
        features.add(names.governor, sameGovernor(token, pronoun) ? "same" : "other");
        if (story.acts(pronoun)) {
            features.add(names.governor, "acts", story.sort(token).name());
        }
        if (parsed.sentenceOf(token) == parsed.sentenceOf(pronoun)) {
            features.add(names.tokens, tokens(token, pronoun));
        }
        features.add(names.opening, parsed.sentenceOf(token) == 0 ? "yes" : "no");
    }

    private void who(
            int token, PronounForms.Form form, boolean together, String made, Templates names, Features features) {
        char gender = story.gender(token);
        features.add(names.sort, story.sort(token).name(), together || candidates.plural(token) ? "several" : "one");
        features.add(names.gender, gender == '-' ? "unknown" : gender == form.gender() ? "same" : "other", made);
        if (candidates.kind(token) == Kind.NOUN || candidates.kind(token) == Kind.CLAUSE) {
            String lemma = parsed.lemma(token);
            features.add(names.word, lemma);
            features.add(names.ending, lemma.substring(Math.max(0, lemma.length() - SUFFIX)), made);
        }
        if (candidates.kind(token) == Kind.PRONOUN) {
            features.add(names.word, parsed.lower(token), form.use());
        }
    }

    private String made(int token) {
        return switch (candidates.kind(token)) {
            case NAME -> "name";
            case NOUN -> candidates.determiner(token);
            case PRONOUN -> "pronoun";
            case DEMONSTRATIVE -> "demonstrative";
            case CLAUSE -> "clause";
            case NONE -> "none";
        };
    }

    private String distance(int token, int pronoun) {
        if (token > pronoun) {
            return "behind";
        }
        return NUMBERS[Math.min(parsed.sentenceOf(pronoun) - parsed.sentenceOf(token), 6)];
    }

    private String near(int token, int pronoun) {
        return token > pronoun ? "behind" : parsed.sentenceOf(token) == parsed.sentenceOf(pronoun) ? "same" : "before";
    }

    private static String tokens(int token, int pronoun) {
        int between = Math.abs(pronoun - token);
        String side = token > pronoun ? "behind" : "before";
        return between <= 2 ? side + "2" : between <= 5 ? side + "5" : between <= 10 ? side + "10" : side + "more";
    }

    private void quotes(int token, int pronoun, String role, Templates names, Features features) {
        boolean own = quoted[pronoun];
        boolean other = quoted[token];
        if (own || other) {
            String where = own && other ? "both" : own ? "pronoun" : "phrase";
            features.add(names.quotes, where, role.equals("subject") ? near(token, pronoun) : "other");
        }
        if (!own && besideQuotation(pronoun)) {
            features.add(names.quotes, other ? "teller-phrase" : "teller", near(token, pronoun));
        }
    }

    /** "..., he said": a quotation ends or begins beside the pronoun's clause. */
    private boolean besideQuotation(int pronoun) {
        int before = Math.max(0, pronoun - TELLING);
        int behind = Math.min(parsed.size() - 1, pronoun + TELLING);
        return parsed.relation(pronoun).subject() && (quoted[before] || quoted[behind]);
    }

    private boolean sameGovernor(int token, int pronoun) {
        int one = parsed.head(token);
        int other = parsed.head(pronoun);
        return one != ParsedText.NONE
                && other != ParsedText.NONE
                && one != other
                && parsed.lemma(one).equals(parsed.lemma(other))
                && parsed.relation(token) == parsed.relation(pronoun);
    }

    void addNone(int pronoun, PronounForms.Form form, Options options, Features features) {
        Templates names = templates(form);
        int governor = parsed.head(pronoun);
        features.add(names.none, options.count() == 0 ? "alone" : "any");
        features.add(names.noneRelation, binding.role(pronoun));
        if (governor != ParsedText.NONE) {
            features.add(names.noneGovernor, parsed.lemma(governor));
            features.add(names.noneClause, clauses(governor), binding.role(pronoun));
        }
    }

    /** Which clauses the pronoun's predicate takes: "it is clear that". */
    private String clauses(int governor) {
        String found = "";
        for (int d = parsed.firstDependent(governor); d != ParsedText.NONE; d = parsed.nextSibling(d)) {
            Relation relation = parsed.relation(d);
            if (relation.clausal() && d > governor) {
                found = relation.name();
            }
        }
        return found;
    }
}
