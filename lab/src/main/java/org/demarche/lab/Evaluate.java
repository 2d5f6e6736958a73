package org.demarche.lab;

import org.demarche.lab.actors.EvaluateCoreference;
import org.demarche.lab.article.EvaluateArticle;
import org.demarche.lab.ledger.EvaluateAffairs;
import org.demarche.lab.ledger.EvaluateDossier;
import org.demarche.lab.ledger.EvaluateLedger;
import org.demarche.lab.ledger.EvaluateMoves;
import org.demarche.lab.record.EvaluateRecord;
import org.demarche.lab.reviewed.EvaluateReviewed;
import org.demarche.lab.scores.EvaluateAttribution;
import org.demarche.lab.scores.EvaluateEvents;
import org.demarche.lab.scores.EvaluateReader;
import org.demarche.lab.scores.EvaluateSeed;
import org.demarche.lab.syntax.EvaluateNames;
import org.demarche.lab.syntax.EvaluateSyntax;
import org.demarche.lab.text.EvaluateQuotations;
import org.demarche.lab.time.EvaluateTime;
import picocli.CommandLine.Command;

/** The evaluations: each prints a table, and its figures on lines of their own for scripts. */
@Command(
        name = "evaluate",
        description = "Measure one stage against gold data.",
        mixinStandardHelpOptions = true,
        subcommands = {
            EvaluateAffairs.class,
            EvaluateArticle.class,
            EvaluateRecord.class,
            EvaluateAttribution.class,
            EvaluateCoreference.class,
            EvaluateDossier.class,
            EvaluateEvents.class,
            EvaluateLedger.class,
            EvaluateMoves.class,
            EvaluateQuotations.class,
            EvaluateReader.class,
            EvaluateReviewed.class,
            EvaluateSeed.class,
            EvaluateSyntax.class,
            EvaluateNames.class,
            EvaluateTime.class
        },
        synopsisSubcommandLabel = "STAGE")
final class Evaluate {}
