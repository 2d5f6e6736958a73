package org.demarche.lab.actors;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import org.demarche.reader.actors.PersonNames;
import org.demarche.reader.actors.Spelling;
import org.demarche.reader.resource.Table;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/**
 * Makes the reader's list of office-holders from tables of who held which office when: heads of state and government,
 * ministers of the great offices, speakers, ambassadors, heads of international bodies; sorted by folded surname in the
 * order of their bytes, as the reader looks them up.
 */
@Command(
        name = "people",
        description = "Build the list of office-holders from the tables in corpora/actors.",
        mixinStandardHelpOptions = true)
public final class BuildPeople implements Callable<Integer> {
    private static final String HEADER = """
            # Persons in office, made by "./demarche lab people"; do not edit: complete people.tsv instead.
            #
            # Columns: folded surname (the lines are sorted by its bytes), name, actor code, class of offices.tsv,
            # office, from (ISO date or year), to (exclusive; empty while in office in January 2023).
            # Facts from Wikidata (CC0).
            """;
    private static final int STATE_CODE = 3;
    private static final int FROM = 3;
    private static final int LAST = 4;

    @Option(
            names = "--tables",
            defaultValue = "../shared/corpora/actors/office-holders",
            description = "Folder of the tables (default: ${DEFAULT-VALUE}).")
    private Path tables = Path.of("");

    @Option(
            names = "--into",
            defaultValue = "reader/src/main/resources/org/demarche/reader/actors/office-holders.tsv",
            description = "File to write (default: ${DEFAULT-VALUE}).")
    private Path target = Path.of("");

    @Option(names = "--since", defaultValue = "1990", description = "Leave out terms that ended before this year.")
    private String since = "";

    private final Spelling spelling = Spelling.load();
    private final Positions positions = new Positions();
    private final Map<String, String> states = new HashMap<>();
    private final TreeSet<byte[]> lines = new TreeSet<>(Arrays::compareUnsigned);

    @Override
    public Integer call() throws IOException {
        Table.read(Spelling.class, "states.tsv", row -> {
            for (String name : row.field(1).split("\\|")) {
                states.put(name, row.field(0));
            }
        });
        try (Stream<Path> files = Files.list(tables)) {
            files.filter(file -> file.toString().endsWith(".csv")).sorted().forEach(this::read);
        }
        try (var out = Files.newOutputStream(target)) {
            out.write(HEADER.getBytes(StandardCharsets.UTF_8));
            for (byte[] line : lines) {
                out.write(line);
                out.write('\n');
            }
        }
        System.out.printf(Locale.ROOT, "%d terms, %d bytes%n", lines.size(), Files.size(target));
        return 0;
    }

    private void read(Path file) {
        String name = file.getFileName().toString().replace(".csv", "");
        try {
            for (String line : Files.readAllLines(file)) {
                List<String> row = CsvRow.parse(line);
                if (row.size() > LAST && !row.get(0).equals("position")) {
                    add(name, row);
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException("cannot read " + file, e);
        }
    }

    private void add(String table, List<String> row) {
        boolean foreignMinisters = table.equals("foreign-ministers");
        String office = row.get(0).strip();
        String end = foreignMinisters ? "" : row.get(LAST).strip();
        Optional<Positions.Kept> kept = positions.of(office);
        String party = party(table, row, office);
        if (kept.isEmpty() || party.isEmpty() || !end.isEmpty() && end.compareTo(since) < 0) {
            return;
        }
        String code = party.length() == STATE_CODE ? party + '.' + kept.get().sector() : party;
        if (code.endsWith("=")) {
            return;
        }
        String person = row.get(1).strip().replaceFirst(" \\(.*\\)$", "");
        String surname = surname(party, person);
        if (!surname.isEmpty() && person.indexOf(' ') > 0 && latin(person)) {
            String line = String.join(
                    "\t",
                    surname,
                    person,
                    code,
                    kept.get().topic(),
                    office,
                    row.get(FROM).strip(),
                    end);
            lines.add(line.getBytes(StandardCharsets.UTF_8));
        }
    }

    private static boolean latin(String name) {
        return name.codePoints()
                .filter(Character::isLetter)
                .allMatch(letter -> Character.UnicodeScript.of(letter) == Character.UnicodeScript.LATIN);
    }

    private String party(String table, List<String> row, String office) {
        return switch (table) {
            case "world" -> positions.body(office).orElse("");
            case "foreign-ministers" -> states.getOrDefault(row.get(LAST).strip(), "");
            default -> table.toUpperCase(Locale.ROOT);
        };
    }

    private String surname(String party, String person) {
        String first = person.substring(0, Math.max(0, person.indexOf(' ')));
        return PersonNames.surname(positions.familyFirst(party, first) ? first + "*" : person, spelling);
    }
}
