package vn.congvan.gates;

import static com.tngtech.archunit.core.domain.JavaCall.Predicates.target;
import static com.tngtech.archunit.core.domain.properties.HasName.Predicates.name;
import static com.tngtech.archunit.core.domain.properties.HasOwner.Predicates.With.owner;
import static com.tngtech.archunit.core.domain.properties.HasParameterTypes.Predicates.rawParameterTypes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noFields;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.TransactionManager;

/// Fences between technologies, and habits that are not ours.
@AnalyzeClasses(packages = "vn.congvan", importOptions = ImportOption.DoNotIncludeTests.class)
class ArchitectureTest {
    private static final String[] SIGNERS = {"..trust..", "..signing..", "..certificates.."};

    @ArchTest
    static final ArchRule signatures = noClasses()
            .that()
            .resideOutsideOfPackages(SIGNERS)
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("eu.europa.esig..", "org.bouncycastle..")
            .because("who judges and makes signatures must be readable in three modules");

    @ArchTest
    static final ArchRule pages = noClasses()
            .that()
            .resideOutsideOfPackages("..trust..", "..signing..", "..certificates..", "..files..", "..form..")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("org.apache.pdfbox..", "com.openhtmltopdf..", "io.github.openhtmltopdf..")
            .because("what is inside a PDF is the matter of those who own files, forms and signatures");

    @ArchTest
    static final ArchRule http = noClasses()
            .that()
            .resideOutsideOfPackages("..web..", "..rest..", "vn.congvan.desk..", "vn.congvan.organisation.signin..")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage(
                    "jakarta.servlet..",
                    "org.springframework.web..",
                    "org.springframework.http..",
                    "org.springframework.ui..")
            .because("a service is the same for a page, the API and a job");

    @ArchTest
    static final ArchRule time = noClasses()
            .that()
            .doNotHaveFullyQualifiedName("vn.congvan.common.TimeOrderedId")
            .should()
            .callMethodWhere(target(name("now"))
                    .and(target(rawParameterTypes(new Class<?>[0])))
                    .and(target(owner(JavaClass.Predicates.resideInAPackage("java.time..")))))
            .orShould()
            .callMethod(System.class, "currentTimeMillis")
            .because("time is injected as a Clock, so that deadlines and dates can be tested");

    @ArchTest
    static final ArchRule fields = noFields()
            .should()
            .beAnnotatedWith(Autowired.class)
            .because("what a class needs stands in its constructor");

    @ArchTest
    static final ArchRule names = noClasses()
            .that(DescribedPredicate.not(JavaClass.Predicates.assignableTo(TransactionManager.class)))
            .should()
            .haveNameMatching(".*(Util|Utils|Helper|Manager|Impl)")
            .because("a name says what a thing is in the domain");

    @ArchTest
    static final ArchRule persistence = noClasses()
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("jakarta.persistence..", "org.hibernate..", "lombok..")
            .allowEmptyShould(true)
            .because("SQL is written as SQL, and the code that runs is the code that is read");

    @ArchTest
    static final ArchRule kernel = classes()
            .that()
            .resideInAPackage("vn.congvan.common")
            .should()
            .onlyDependOnClassesThat()
            .resideInAnyPackage("java..", "vn.congvan.common", "org.jspecify..", "org.springframework.modulith")
            .because("the kernel is closed: a dozen words, no technology");

    @ArchTest
    static final ArchRule screen = noClasses()
            .that()
            .doNotHaveFullyQualifiedName("vn.congvan.audit.VerifyTrail")
            .and()
            .doNotHaveFullyQualifiedName("vn.congvan.form.CheckForm")
            .and()
            .doNotHaveFullyQualifiedName("vn.congvan.signing.VerifyFiles")
            .and()
            .doNotHaveFullyQualifiedName("vn.congvan.organisation.signin.FirstRun")
            .should()
            .accessField(System.class, "out")
            .orShould()
            .accessField(System.class, "err")
            .because("the server writes to its log; only commands and the one-time code write to the screen");
}
