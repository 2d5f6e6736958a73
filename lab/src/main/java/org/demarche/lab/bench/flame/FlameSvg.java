package org.demarche.lab.bench.flame;

import java.util.Locale;
import java.util.Map;

/** A flame graph as a picture: the callers below, what they called above them, as wide as the share of the time. */
final class FlameSvg {
    private static final double WIDTH = 1200;
    private static final int ROW = 17;
    private static final int TOP = 42;
    private static final int FOOT = 26;
    private static final double LETTER = 6.2;
    private static final double LEAST_SHARE = 0.0015;
    private static final double HUNDRED = 100;
    private static final Map<String, String> COLOURS = Map.of(
            "",
            "whole",
            "text",
            "text",
            "syntax",
            "syntax",
            "time",
            "time",
            "actors",
            "actors",
            "attribution",
            "attribution",
            "events",
            "events",
            "moves",
            "moves",
            "finding",
            "whole",
            Call.JDK,
            "jdk");

    private static final String STYLE = """
            text { font: 11px ui-monospace, Menlo, Consolas, monospace; fill: #1c1c1a; pointer-events: none }
            .title { font: 15px system-ui, sans-serif } .key { font: 12px system-ui, sans-serif }
            .ground { fill: #fdfdfb } rect { stroke: #fdfdfb; stroke-width: .6 }
            .whole { fill: #d9d7cf } .text { fill: #e4d9b5 } .syntax { fill: #a9c8e8 } .time { fill: #d5c3ea }
            .actors { fill: #a8d8c2 } .attribution { fill: #f2c6a0 } .events { fill: #efb0b0 } .moves { fill: #cfe0a0 }
            .jdk { fill: #ecebe6 } rect:hover { stroke: #1c1c1a }
            @media (prefers-color-scheme: dark) {
            text { fill: #ecebe6 } .ground { fill: #1b1c1e } rect { stroke: #1b1c1e }
            .whole { fill: #55544f } .text { fill: #6b6138 } .syntax { fill: #2f567d } .time { fill: #5b4678 }
            .actors { fill: #2a6650 } .attribution { fill: #80522b } .events { fill: #7d3c3c } .moves { fill: #55662a }
            .jdk { fill: #3a3b3d } rect:hover { stroke: #ecebe6 } }
            """;

    private final Frame root;
    private final StringBuilder svg = new StringBuilder();
    private final double height;
    private final double perSample;

    private FlameSvg(Frame root) {
        this.root = root;
        this.height = TOP + FOOT + ROW * (depth(root) + 1.0);
        this.perSample = WIDTH / Math.max(1, root.samples());
    }

    /** Draws it. */
    static String draw(Frame root, String title) {
        return new FlameSvg(root).draw(title);
    }

    private String draw(String title) {
        line(
                "<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 %.0f %.0f\" role=\"img\" aria-label=\"%s\">",
                WIDTH, height, escaped(title));
        svg.append("<style>\n").append(STYLE).append("</style>\n");
        line("<rect class=\"ground\" width=\"%.0f\" height=\"%.0f\"/>", WIDTH, height);
        line("<text class=\"title\" x=\"8\" y=\"24\">%s</text>", escaped(title));
        frame(root, 0, 0);
        key();
        return svg.append("</svg>\n").toString();
    }

    /** Levels that are wide enough to be seen. */
    private int depth(Frame frame) {
        return frame.children().stream()
                .filter(this::seen)
                .mapToInt(child -> depth(child) + 1)
                .max()
                .orElse(0);
    }

    private boolean seen(Frame frame) {
        return frame.samples() >= LEAST_SHARE * root.samples();
    }

    private void frame(Frame frame, double x, int level) {
        double width = frame.samples() * perSample;
        double y = height - FOOT - (level + 1.0) * ROW;
        String name = frame.call().name();
        line(
                "<rect class=\"%s\" x=\"%.1f\" y=\"%.0f\" width=\"%.1f\" height=\"%d\" rx=\"1\"><title>%s, %.1f %%</title></rect>",
                COLOURS.getOrDefault(frame.call().area(), "whole"),
                x,
                y,
                width,
                ROW,
                escaped(name),
                HUNDRED * frame.samples() / root.samples());
        String fitting = fitting(name, width);
        if (!fitting.isEmpty()) {
            line("<text x=\"%.1f\" y=\"%.0f\">%s</text>", x + 3, y + ROW - 5, escaped(fitting));
        }
        double from = x;
        for (Frame child : frame.children()) {
            if (seen(child)) {
                frame(child, from, level + 1);
            }
            from += child.samples() * perSample;
        }
    }

    private static String fitting(String name, double width) {
        int letters = (int) ((width - 5) / LETTER) - 1;
        if (name.length() <= letters) {
            return name;
        }
        return letters < 3 ? "" : name.substring(0, letters - 1) + "…";
    }

    private void key() {
        double x = 8;
        for (String area : new String[] {"text", "syntax", "time", "actors", "attribution", "events", "moves", "jdk"}) {
            line("<rect class=\"%s\" x=\"%.0f\" y=\"%.0f\" width=\"12\" height=\"12\"/>", area, x, height - 18);
            line("<text class=\"key\" x=\"%.0f\" y=\"%.0f\">%s</text>", x + 17, height - 8, area);
            x += 110;
        }
    }

    private void line(String format, Object... values) {
        svg.append(String.format(Locale.ROOT, format, values)).append('\n');
    }

    private static String escaped(String text) {
        return text.replace("&", "&amp;")
                .replace("<", "&lt;")
                .replace(">", "&gt;")
                .replace("\"", "&quot;");
    }
}
