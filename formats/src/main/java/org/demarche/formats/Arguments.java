package org.demarche.formats;

import java.io.IOException;
import java.nio.file.DirectoryStream;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.PathMatcher;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Deque;
import java.util.List;
import java.util.OptionalInt;
import java.util.function.Predicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.demarche.formats.Item.Failure;
import org.demarche.formats.Source.PathSource;
import org.demarche.formats.Source.StandardInput;
import org.demarche.formats.Source.Unreadable;

/**
 * Expands arguments to sources: FILE, FOLDER (with all its folders, sorted by name, hidden files left out), GLOB and
 * {@code -}. Labels are the paths as given.
 */
final class Arguments {
    private static final Pattern LINE = Pattern.compile("(?<file>.+):(?<line>\\d{1,9})");
    private static final String WILDCARDS = "*?[{";

    private Arguments() {}

    /** The sources, in the order of the arguments. */
    static List<Source> expand(List<String> arguments) {
        var sources = new ArrayList<Source>();
        for (String argument : arguments) {
            if (argument.equals("-")) {
                sources.add(new StandardInput());
            } else {
                expand(argument, sources);
            }
        }
        return sources;
    }

    private static void expand(String argument, List<Source> sources) {
        try {
            Path path = Path.of(argument);
            if (Files.isDirectory(path)) {
                walk(argument, path, file -> true, sources);
            } else if (Files.exists(path)) {
                sources.add(new PathSource(argument, path));
            } else if (oneLine(argument, sources)) {
                return;
            } else if (isGlob(argument)) {
                glob(argument, sources);
            } else {
                sources.add(unreadable(argument, "does not exist", "check the path"));
            }
        } catch (InvalidPathException e) {
            if (isGlob(argument)) {
                glob(argument, sources);
            } else {
                sources.add(unreadable(argument, "is no path", "check its spelling"));
            }
        }
    }

    /** One line of a file of JSON Lines, as failures name it: FILE:LINE. */
    private static boolean oneLine(String argument, List<Source> sources) {
        Matcher place = LINE.matcher(argument);
        if (!place.matches()) {
            return false;
        }
        Path file = Path.of(place.group("file"));
        if (!Intake.isJsonLines(file.toString()) || !Files.exists(file)) {
            return false;
        }
        int line = Integer.parseInt(place.group("line"));
        sources.add(new PathSource(place.group("file"), file, OptionalInt.of(line)));
        return true;
    }

    private static boolean isGlob(String argument) {
        return argument.chars().anyMatch(c -> WILDCARDS.indexOf(c) >= 0);
    }

    private static void glob(String argument, List<Source> sources) {
        int wildcard = 0;
        while (WILDCARDS.indexOf(argument.charAt(wildcard)) < 0) {
            wildcard++;
        }
        int slash = argument.lastIndexOf('/', wildcard);
        String base = slash < 0 ? "" : argument.substring(0, slash + 1);
        int before = sources.size();
        try {
            PathMatcher matcher = FileSystems.getDefault().getPathMatcher("glob:" + argument.substring(slash + 1));
            Path root = Path.of(base.isEmpty() ? "." : base);
            if (Files.isDirectory(root)) {
                walk(base, root, file -> matcher.matches(root.relativize(file)), sources);
            }
        } catch (IllegalArgumentException e) {
            sources.add(unreadable(argument, "is no pattern: " + e.getMessage(), "check its brackets"));
        }
        if (sources.size() == before) {
            sources.add(unreadable(argument, "matches no file", "check the pattern"));
        }
    }

    private static void walk(String label, Path folder, Predicate<Path> wanted, List<Source> sources) {
        int before = sources.size();
        Deque<Path> open = new ArrayDeque<>();
        open.push(folder);
        while (!open.isEmpty()) {
            Path path = open.pop();
            String name = path.equals(folder) ? label : labelOf(label, folder.relativize(path));
            if (path.equals(folder) || Files.isDirectory(path, LinkOption.NOFOLLOW_LINKS)) {
                list(name, path, open, sources);
            } else if (wanted.test(path) && !Files.isDirectory(path)) {
                sources.add(new PathSource(name, path));
            }
        }
        if (sources.size() == before && wanted.test(folder)) {
            sources.add(unreadable(label, "holds no file", "name a folder with stories"));
        }
    }

    private static String labelOf(String label, Path relative) {
        return label.isEmpty() || label.endsWith("/") ? label + relative : label + '/' + relative;
    }

    private static void list(String label, Path folder, Deque<Path> open, List<Source> sources) {
        var entries = new ArrayList<Path>();
        try (DirectoryStream<Path> stream = Files.newDirectoryStream(folder)) {
            for (Path entry : stream) {
                if (!entry.getFileName().toString().startsWith(".")) {
                    entries.add(entry);
                }
            }
        } catch (IOException | java.nio.file.DirectoryIteratorException e) {
            sources.add(unreadable(label, "cannot be listed", "check its permissions"));
        }
        entries.sort(Comparator.comparing(entry -> entry.getFileName().toString(), Comparator.reverseOrder()));
        entries.forEach(open::push);
    }

    private static Unreadable unreadable(String label, String reason, String advice) {
        return new Unreadable(new Failure(label, reason, advice));
    }
}
