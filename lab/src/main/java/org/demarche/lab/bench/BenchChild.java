package org.demarche.lab.bench;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.ServiceLoader;
import java.util.stream.Stream;
import org.demarche.lab.input.InputException;
import org.demarche.lab.syntax.Conllu;
import org.demarche.lab.syntax.GoldNames;
import org.demarche.lab.syntax.GoldScore;
import org.demarche.lab.syntax.Tally;

/**
 * What runs in a virtual machine of its own, so that one measurement warms up, fills and loads for itself alone. Prints
 * figures as {@code name<TAB>value}; whatever the system under test prints goes to standard error.
 */
public final class BenchChild {
    private BenchChild() {}

    /**
     * One task: {@code speed PEER PIPELINE FOLDER STORIES THREADS WARM-UP MEASURED}, {@code pairings PEER},
     * {@code syntax PEER FILE}, {@code names PEER PATH} or {@code attribution PEER TEXTS FILE}.
     */
    public static void main(String[] args) throws IOException, InterruptedException {
        PrintStream out = System.out;
        System.setOut(System.err);
        Peer peer = peer(args[1]);
        switch (args[0]) {
            case "pairings" -> peer.pairings().forEach(pair -> out.println(pair.pipeline() + "\t" + pair.own()));
            case "can" -> out.println("attribution\t" + peer.attribution().isPresent());
            case "speed" -> print(speed(peer, args), out);
            case "syntax" -> print(syntax(peer, Path.of(args[2])), out);
            case "names" -> print(names(peer, Path.of(args[2])), out);
            case "attribution" -> QuotedJson.write(peer, Path.of(args[2]), Path.of(args[3]));
            default -> throw new IllegalArgumentException("no task '" + args[0] + "'");
        }
        out.flush();
        System.exit(0); // a peer may leave threads behind
    }

    private static Peer peer(String name) {
        return Stream.concat(
                        Stream.of(new OwnPeer()),
                        ServiceLoader.load(Peer.class).stream().map(ServiceLoader.Provider::get))
                .filter(peer -> peer.name().equals(name))
                .findFirst()
                .orElseThrow(() -> new InputException("no peer '" + name + "' on the class path"));
    }

    private static Map<String, Double> speed(Peer peer, String[] args) throws InterruptedException {
        List<Story> stories = Stories.cut(Path.of(args[3]), Integer.parseInt(args[4]));
        var task = new SpeedTask(Integer.parseInt(args[5]), Double.parseDouble(args[6]), Double.parseDouble(args[7]));
        return task.run(peer, args[2], stories);
    }

    private static Map<String, Double> syntax(Peer peer, Path file) {
        var score = new GoldScore(peer.syntax());
        Conllu.documents(Conllu.read(List.of(file))).forEach(score::add);
        var figures = new java.util.LinkedHashMap<String, Double>();
        for (Tally.Part part : Tally.Part.values()) {
            if (peer.parts().contains(part)) {
                figures.put(part.name(), score.all().share(part));
            }
        }
        return figures;
    }

    private static Map<String, Double> names(Peer peer, Path path) {
        return peer.names()
                .map(reader -> Map.of("NAMES", GoldNames.read(List.of(path)).f1(reader)))
                .orElse(Map.of());
    }

    private static void print(Map<String, Double> figures, PrintStream out) {
        figures.forEach((name, value) -> out.printf(Locale.ROOT, "%s\t%.4f%n", name, value));
    }
}
