package org.demarche.lab.syntax;

import java.util.Locale;
import java.util.SplittableRandom;

/**
 * What news does to words and web text does not: headlines in capitals, curly marks. A share of the sentences is varied
 * so, for the models to learn it.
 */
final class Noise {
    private static final double CAPITALS = 0.02;
    private static final double HEADLINE = 0.03;
    private static final double SMALL = 0.02;
    private static final double CURLY = 0.4;

    private final SplittableRandom random;

    Noise(SplittableRandom random) {
        this.random = random;
    }

    /** The forms of a sentence, varied. */
    String[] forms(Sample sample) {
        String[] forms = sample.forms().clone();
        double chance = random.nextDouble();
        boolean curly = random.nextDouble() < CURLY;
        boolean open = false;
        for (int t = 0; t < forms.length; t++) {
            if (chance < CAPITALS) {
                forms[t] = forms[t].toUpperCase(Locale.ROOT);
            } else if (chance < CAPITALS + HEADLINE) {
                forms[t] = title(forms[t]);
            } else if (chance < CAPITALS + HEADLINE + SMALL) {
                forms[t] = forms[t].toLowerCase(Locale.ROOT);
            }
            if (curly && (forms[t].equals("\"") || forms[t].equals("''") || forms[t].equals("``"))) {
                open = !open;
                forms[t] = open ? "“" : "”";
            } else if (curly && forms[t].indexOf('\'') >= 0) {
                forms[t] = forms[t].replace('\'', '’');
            }
        }
        return forms;
    }

    private static String title(String form) {
        return form.length() > 3 ? form.substring(0, 1).toUpperCase(Locale.ROOT) + form.substring(1) : form;
    }
}
