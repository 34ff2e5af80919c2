package org.broadsheet;

import static com.tngtech.archunit.core.domain.JavaClass.Predicates.equivalentTo;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideOutsideOfPackage;
import static com.tngtech.archunit.core.domain.JavaModifier.ABSTRACT;
import static com.tngtech.archunit.core.domain.JavaModifier.FINAL;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static java.util.stream.Collectors.toCollection;
import static org.junit.jupiter.api.Assertions.assertEquals;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaPackage;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption.DoNotIncludeTests;
import java.util.Arrays;
import java.util.TreeSet;
import javafx.application.Platform;
import org.jspecify.annotations.NullMarked;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// How the parts may know one another. The tables are the rule; where one stands in the way of better code, change it
/// and say why in the commit.
class ArchitectureTest {
    private static final JavaClasses CODE = new ClassFileImporter()
            .withImportOption(new DoNotIncludeTests()).importPackages("org.broadsheet");

    /// The drawing. Of our own packages, each may use those on its right and no others.
    @ParameterizedTest
    @CsvSource(delimiter = '>', textBlock = """
        words    > words
        news     > news
        settings > settings words
        net      > net words
        markup   > markup news words
        feed     > feed markup news words
        page     > page markup news words
        picture  > picture news words
        store    > store news words
        sync     > sync news net words
        library  > library settings sync store picture page feed markup net news words
        view     > view library settings news words
        app      > app view library settings sync store picture page feed markup net news words
        """)
    void usesOnly(String part, String uses) {
        classes().that().resideInAPackage("org.broadsheet." + part + "..")
                .should().onlyDependOnClassesThat(
                        resideInAnyPackage(ours(uses)).or(resideOutsideOfPackage("org.broadsheet..")))
                .allowEmptyShould(true).check(CODE);
    }

    /// Every outside library has owners; nobody else touches it.
    @ParameterizedTest
    @CsvSource(delimiter = '<', textBlock = """
        okhttp3.. okio..                                      < net
        com.github.luben..                                    < net store
        java.sql.. javax.sql.. org.sqlite..                   < store
        org.jsoup..                                           < markup feed page
        org.commonmark..                                      < markup
        com.rometools.. org.jdom2..                           < feed
        tools.jackson.. com.fasterxml.jackson..               < markup feed page settings store library app
        javax.imageio.. java.awt.. com.twelvemonkeys.. com.github.weisj.. < picture
        javafx..                                              < view app
        picocli..                                             < app
        """)
    void isTouchedOnlyByItsOwners(String library, String owners) {
        noClasses().that().resideOutsideOfPackages(ours(owners))
                .should().dependOnClassesThat().resideInAnyPackage(library.split(" "))
                .allowEmptyShould(true).check(CODE);
    }

    @Test
    void partsAreFreeOfCycles() {
        slices().matching("org.broadsheet.(**)").should().beFreeOfCycles().allowEmptyShould(true).check(CODE);
    }

    /// Everybody else hands the screen its news through `Background`.
    @Test
    void platformIsKnownToAppAlone() {
        noClasses().that().resideOutsideOfPackage("org.broadsheet.app..")
                .should().dependOnClassesThat(equivalentTo(Platform.class)).allowEmptyShould(true).check(CODE);
    }

    /// The command line prints the table of commands, and has no JavaFX.
    @Test
    void theTableOfCommandsKnowsNoJavaFx() {
        noClasses().that().haveSimpleName("Command").or().haveSimpleName("Keying").or().haveSimpleName("Keys").or().haveSimpleName("Stroke")
                .or().haveSimpleName("Labels").or().haveSimpleName("Presets").should().dependOnClassesThat().resideInAPackage("javafx..").check(CODE);
    }

    /// One class makes connections and logs them: OkHttp, in `net`. The JDK's own ways out stay unused.
    @ParameterizedTest
    @CsvSource({"java.net.http.HttpClient", "java.net.HttpURLConnection", "java.net.URLConnection"})
    void nobodyConnectsByTheWay(String wayOut) {
        noClasses().should().dependOnClassesThat().haveFullyQualifiedName(wayOut).allowEmptyShould(true).check(CODE);
    }

    @Test
    void everyPackageIsNullMarked() {
        assertEquals(new TreeSet<>(), CODE.stream().map(JavaClass::getPackage)
                .filter(at -> !at.isAnnotatedWith(NullMarked.class)).map(JavaPackage::getName)
                .collect(toCollection(TreeSet::new)), "packages without @NullMarked in their package-info");
    }

    /// We compose; what is inherited from is abstract and sealed, or JavaFX's.
    @Test
    void classesAreFinal() {
        classes().that().areTopLevelClasses().and().areNotInterfaces().and().doNotHaveModifier(ABSTRACT)
                .should().haveModifier(FINAL).allowEmptyShould(true).check(CODE);
    }

    private static String[] ours(String parts) {
        return Arrays.stream(parts.split(" ")).map(part -> "org.broadsheet." + part + "..")
                .toArray(String[]::new);
    }
}
