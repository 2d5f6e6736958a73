package org.demarche.app.mcp;

import java.util.List;
import java.util.Map;
import org.demarche.app.mcp.Tool.Parameter;
import org.demarche.app.web.Workspace;
import org.demarche.dossier.AuditLog;
import org.demarche.dossier.OvertakenException;
import org.demarche.dossier.Reviews.Verdict;
import org.demarche.dossier.Seen;
import org.demarche.dossier.Subject;

/** What an assistant may change, where it was let: it judges findings. Each decision is logged and can be undone. */
final class ReviewTools {
    private static final String ASSISTANT = "assistant";

    private ReviewTools() {}

    static List<Tool> all() {
        return List.of(Tool.writing(
                "judge",
                "Judge a finding",
                "Accepts or rejects one finding. The decision is logged under the name \"assistant\" and can be undone"
                        + " in the workspace.",
                List.of(
                        Parameter.text("story", "Id of the story").needed(),
                        Parameter.text("finding", "Id of the finding").needed(),
                        new Parameter(
                                "verdict",
                                "string",
                                "Whether it is right",
                                true,
                                List.of(Verdict.ACCEPT.name(), Verdict.REJECT.name()))),
                ReviewTools::judge));
    }

    private static Answer judge(Arguments asked, Workspace workspace) {
        String story = asked.needed("story");
        String finding = asked.needed("finding");
        Verdict verdict = asked.choice("verdict", Verdict.class)
                .filter(one -> one == Verdict.ACCEPT || one == Verdict.REJECT)
                .orElseThrow(() -> new Arguments.Unclear("verdict is ACCEPT or REJECT."));
        try {
            long number = workspace.change(dossier -> dossier.decisions()
                    .decide(
                            Seen.NOTHING,
                            Subject.finding(story, finding),
                            () -> dossier.reviews().decide(ASSISTANT, story, finding, verdict, Map.of())));
            return new Answer(
                    "Kept for " + finding + ": " + verdict + " (entry " + number + " of the log).",
                    Map.of("finding", finding, "verdict", verdict.name(), "entry", number));
        } catch (OvertakenException e) {
            AuditLog.Entry last = e.decisions().get(e.decisions().size() - 1);
            throw new Arguments.Unclear(last.who() + " has decided on this finding (" + last.act() + ", entry "
                    + last.number() + " of the log); an assistant decides only where nobody has.");
        } catch (IllegalArgumentException e) {
            throw new Arguments.Unclear(String.valueOf(e.getMessage()));
        }
    }
}
