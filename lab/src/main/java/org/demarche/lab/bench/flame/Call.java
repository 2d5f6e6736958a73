package org.demarche.lab.bench.flame;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/**
 * A method of a stack.
 *
 * @param area the stage it belongs to, by its package: "syntax"; empty for the composition of the stages
 * @param name class and method: "TimeTagger.tag"
 */
record Call(String area, String name) implements Comparable<Call> {
    /** Below all others. */
    static final Call ROOT = new Call("", "reading");

    /** What the JDK does for the reader. */
    static final String JDK = "jdk";

    private static final String OURS = "org.demarche.reader.";
    private static final String LAMBDA = "lambda$";

    @Override
    public int compareTo(Call other) {
        return Comparator.comparing(Call::name).thenComparing(Call::area).compare(this, other);
    }

    /** A method of a class, both named as the virtual machine does: a lambda goes by the method that it stands in. */
    static Call of(String type, String method) {
        String simple = type.substring(type.lastIndexOf('.') + 1)
                .replaceAll("\\$\\$Lambda.*", "")
                .replace('$', '.');
        return new Call(area(type), simple + '.' + method(method));
    }

    private static String area(String type) {
        if (!type.startsWith(OURS)) {
            return JDK;
        }
        String path = type.substring(OURS.length());
        int dot = path.indexOf('.');
        return dot < 0 ? "" : path.substring(0, dot);
    }

    private static String method(String method) {
        if (method.startsWith(LAMBDA)) {
            int end = method.indexOf('$', LAMBDA.length());
            return end < 0 ? method : method.substring(LAMBDA.length(), end);
        }
        return method.equals("<init>") ? "new" : method;
    }

    boolean ours() {
        return !area.equals(JDK);
    }

    /**
     * A stack as it is shown: from the reader's first method on; of the JDK only what the reader called last, so that
     * streams do not part what belongs together; a method that calls itself once.
     *
     * @param stack outermost call first
     */
    static List<Call> plain(List<Call> stack) {
        var shown = new ArrayList<Call>();
        for (Call call : stack) {
            boolean again = !shown.isEmpty() && shown.get(shown.size() - 1).equals(call);
            if (call.ours() && !again) {
                shown.add(call);
            }
        }
        int last = lastOurs(stack);
        if (last >= 0 && last + 1 < stack.size()) {
            shown.add(stack.get(last + 1));
        }
        return shown;
    }

    private static int lastOurs(List<Call> stack) {
        int last = stack.size() - 1;
        while (last >= 0 && !stack.get(last).ours()) {
            last--;
        }
        return last;
    }
}
