package org.demarche.lab.scores;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * One row of SCORES.md.
 *
 * @param what what is measured, in words
 * @param key the word that starts the line the command prints: "UPOS"
 * @param declared the figure: "95.7" (at least this, reproducibly), "≥ 25" or "≤ 512" (a bound, for what the machine's
 *     mood decides)
 * @param command the command that prints it
 */
record Figure(String what, String key, String declared, String command) {
    private static final int COLUMNS = 4;
    private static final double ROUNDING = 0.051;
    private static final Pattern HEADER = Pattern.compile("^\\|[^|]*\\|\\s*prints\\s*\\|");

    /** The rows of the tables whose second column is headed "prints"; other tables tell what nobody repeats daily. */
    static List<Figure> parse(List<String> lines) {
        var figures = new ArrayList<Figure>();
        boolean declares = false;
        for (String line : lines) {
            declares = line.startsWith("|") && (declares || HEADER.matcher(line).find());
            if (declares) {
                row(line).ifPresent(figures::add);
            }
        }
        return figures;
    }

    private static Optional<Figure> row(String line) {
        if (!line.startsWith("|")) {
            return Optional.empty();
        }
        String[] cells = line.substring(1).split("\\|");
        if (cells.length < COLUMNS || !cells[COLUMNS - 1].strip().startsWith("`./demarche lab ")) {
            return Optional.empty();
        }
        return Optional.of(new Figure(
                cells[0].strip(),
                cells[1].strip().replace("`", ""),
                cells[2].strip(),
                cells[COLUMNS - 1].strip().replace("`", "")));
    }

    /** The line of SCORES.md with a measured value in it, where it is this figure's line and declares no bound. */
    String declaring(String line, double measured) {
        if (row(line).filter(this::equals).isEmpty() || declared.startsWith("≤") || declared.startsWith("≥")) {
            return line;
        }
        String value = measured == Math.rint(measured) ? Long.toString((long) measured) : Double.toString(measured);
        return line.replace("| " + key + " | " + declared + " |", "| " + key + " | " + value + " |");
    }

    /** Whether a measured value keeps what is declared. */
    boolean kept(double measured) {
        double figure = Double.parseDouble(declared.replaceAll("[^0-9.]", ""));
        if (declared.startsWith("≤")) {
            return measured <= figure;
        }
        return declared.startsWith("≥") ? measured >= figure : measured >= figure - ROUNDING;
    }
}
