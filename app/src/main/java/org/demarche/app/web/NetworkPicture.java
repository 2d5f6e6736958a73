package org.demarche.app.web;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.demarche.dossier.StoredActors.Count;

/** Who addresses whom, around one actor: a circle of partners, the lines as thick as the words are many. */
public record NetworkPicture(String name, List<Node> nodes) {
    private static final double RADIUS = 150;
    private static final double CENTRE = 200;
    private static final double THICKEST = 9;
    private static final int AT_MOST = 14;

    /** A partner, with how often it is addressed and addresses. */
    public record Node(String name, int to, int from, double x, double y, double width) {}

    static NetworkPicture of(String name, List<Count> to, List<Count> from) {
        Map<String, int[]> counts = new LinkedHashMap<>();
        to.forEach(one -> counts.computeIfAbsent(one.name(), key -> new int[2])[0] = one.count());
        from.forEach(one -> counts.computeIfAbsent(one.name(), key -> new int[2])[1] = one.count());
        counts.remove(name);
        var names = new ArrayList<>(counts.entrySet());
        names.sort((a, b) -> b.getValue()[0] + b.getValue()[1] - a.getValue()[0] - a.getValue()[1]);
        List<Map.Entry<String, int[]>> shown = names.subList(0, Math.min(AT_MOST, names.size()));
        int most = shown.stream()
                .mapToInt(one -> one.getValue()[0] + one.getValue()[1])
                .max()
                .orElse(1);
        var nodes = new ArrayList<Node>();
        for (int i = 0; i < shown.size(); i++) {
            int[] count = shown.get(i).getValue();
            double angle = 2 * Math.PI * i / shown.size() - Math.PI / 2;
            nodes.add(new Node(
                    shown.get(i).getKey(),
                    count[0],
                    count[1],
                    Math.rint(CENTRE + RADIUS * Math.cos(angle)),
                    Math.rint(CENTRE + RADIUS * Math.sin(angle)),
                    Math.max(1, Math.rint(THICKEST * (count[0] + count[1]) / most))));
        }
        return new NetworkPicture(name, nodes);
    }
}
