package org.demarche.lab;

import static com.tngtech.archunit.base.DescribedPredicate.not;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.assignableTo;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideOutsideOfPackages;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.type;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.Architectures.layeredArchitecture;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.io.PrintStream;
import org.junit.jupiter.api.Test;

/** The arrows of ARCHITECTURE.md, held over all modules. */
class ArchitectureTest {
    private static final int ENOUGH = 100;

    private final JavaClasses classes = new ClassFileImporter()
            .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
            .importPackages("org.demarche");

    @Test
    void allModulesAreLookedAt() {
        assertThat(classes.size()).isGreaterThan(ENOUGH);
        assertThat(classes.stream().map(type -> type.getPackageName()))
                .contains(
                        "org.demarche.reader",
                        "org.demarche.formats",
                        "org.demarche.dossier",
                        "org.demarche.app.cli",
                        "org.demarche.lab");
    }

    @Test
    void arrowsBetweenModulesGoOneWay() {
        layeredArchitecture()
                .consideringOnlyDependenciesInLayers()
                .layer("reader")
                .definedBy("org.demarche.reader..")
                .layer("formats")
                .definedBy("org.demarche.formats..")
                .layer("dossier")
                .definedBy("org.demarche.dossier..")
                .layer("app")
                .definedBy("org.demarche.app..")
                .layer("lab")
                .definedBy("org.demarche.lab..")
                .whereLayer("lab")
                .mayNotBeAccessedByAnyLayer()
                .whereLayer("app")
                .mayOnlyBeAccessedByLayers("lab")
                .whereLayer("dossier")
                .mayOnlyBeAccessedByLayers("app", "lab")
                .whereLayer("formats")
                .mayOnlyBeAccessedByLayers("dossier", "app", "lab")
                .check(classes);
    }

    @Test
    void stagesFollowTheFlow() {
        layeredArchitecture()
                .consideringOnlyDependenciesInLayers()
                .layer("finding")
                .definedBy("org.demarche.reader.finding..")
                .layer("text")
                .definedBy("org.demarche.reader.text..")
                .layer("syntax")
                .definedBy("org.demarche.reader.syntax..")
                .layer("time")
                .definedBy("org.demarche.reader.time..")
                .layer("actors")
                .definedBy("org.demarche.reader.actors..")
                .layer("attribution")
                .definedBy("org.demarche.reader.attribution..")
                .layer("events")
                .definedBy("org.demarche.reader.events..")
                .layer("moves")
                .definedBy("org.demarche.reader.moves..")
                .layer("ledger")
                .definedBy("org.demarche.reader.ledger..")
                .layer("composition")
                .definedBy("org.demarche.reader")
                .whereLayer("composition")
                .mayNotBeAccessedByAnyLayer()
                .whereLayer("ledger")
                .mayNotBeAccessedByAnyLayer()
                .whereLayer("moves")
                .mayOnlyBeAccessedByLayers("composition")
                .whereLayer("events")
                .mayOnlyBeAccessedByLayers("moves", "composition")
                .whereLayer("attribution")
                .mayOnlyBeAccessedByLayers("events", "moves", "composition")
                .whereLayer("time")
                .mayOnlyBeAccessedByLayers("actors", "attribution", "events", "moves", "composition")
                .check(classes);
    }

    @Test
    void packagesHaveNoCycles() {
        slices().matching("org.demarche.(**)").should().beFreeOfCycles().check(classes);
    }

    @Test
    void theEngineDoesNoInputOrOutput() {
        noClasses()
                .that()
                .resideInAPackage("org.demarche.reader..")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage("java.nio.file..", "java.net.http..", "java.sql..")
                .check(classes);
    }

    /** It reads its own resources through {@code getResourceAsStream}, and takes an address apart; that is all. */
    @Test
    void theEngineOpensNothingLogsNothingAndNeedsNothingBesideTheJdk() {
        noClasses()
                .that()
                .resideInAPackage("org.demarche.reader..")
                .should()
                .dependOnClassesThat(resideOutsideOfPackages("java..", "org.demarche.reader..", "org.jspecify.."))
                .orShould()
                .dependOnClassesThat(resideInAnyPackage("java.net..", "java.util.logging..", "java.nio.channels..")
                        .and(not(type(java.net.URI.class)))
                        .and(not(type(java.net.URISyntaxException.class)))
                        .or(assignableTo(java.io.File.class))
                        .or(assignableTo(java.io.FileInputStream.class))
                        .or(assignableTo(java.io.FileOutputStream.class))
                        .or(assignableTo(java.io.RandomAccessFile.class))
                        .or(assignableTo(java.io.FileReader.class))
                        .or(assignableTo(java.io.FileWriter.class))
                        .or(assignableTo(System.Logger.class))
                        .or(assignableTo(ProcessBuilder.class)))
                .check(classes);
    }

    @Test
    void onlyTheCommandLinePrints() {
        noClasses()
                .that()
                .resideInAnyPackage("org.demarche.reader..", "org.demarche.formats..", "org.demarche.dossier..")
                .should()
                .accessField(System.class, "out")
                .orShould()
                .accessField(System.class, "err")
                .orShould()
                .callMethod(Throwable.class, "printStackTrace")
                .orShould()
                .callMethod(Throwable.class, "printStackTrace", PrintStream.class)
                .check(classes);
    }
}
