package thaw;

import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.vaadin.flow.component.DomEvent;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.server.auth.AnonymousAllowed;
import jakarta.annotation.security.PermitAll;
import jakarta.annotation.security.RolesAllowed;
import org.junit.jupiter.api.Test;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Repository;
import org.springframework.stereotype.Service;
import org.springframework.web.bind.annotation.RestController;

/** Who may know whom in this house. */
class HouseRulesTest {

    private static final JavaClasses THAW =
            new ClassFileImporter().withImportOption(new ImportOption.DoNotIncludeTests()).importPackages("thaw");

    @Test
    void theDomainKnowsPlainJavaAlone() {
        classes().that().resideInAPackage("thaw.domain..")
                .should().onlyDependOnClassesThat(resideInAnyPackage("java..", "org.jspecify..", "thaw.domain.."))
                .check(THAW);
    }

    @Test
    void onlyRepositoriesKnowTheDatabase() {
        noClasses().that().haveNameNotMatching(".*Repository(\\$.*)?")
                .and().resideOutsideOfPackages("thaw.database..", "thaw.jooq..")
                .should().dependOnClassesThat().resideInAnyPackage("org.jooq..", "thaw.jooq..")
                .check(THAW);
    }

    @Test
    void onlyPagesAndTheHallwayKnowVaadin() {
        noClasses().that().resideOutsideOfPackages("..ui..", "thaw.shell..")
                .and().doNotHaveSimpleName("SecurityConfiguration")
                .should().dependOnClassesThat().resideInAPackage("com.vaadin..")
                .check(THAW);
    }

    @Test
    void theRoomsOfTheRolesDoNotKnowOneAnother() {
        slices().matching("thaw.(care|practice|admin)..").should().notDependOnEachOther().check(THAW);
    }

    @Test
    void everyServiceSaysWhoMayUseIt() {
        classes().that().areAnnotatedWith(Service.class).should().beAnnotatedWith(PreAuthorize.class).check(THAW);
    }

    @Test
    void everyPageSaysWhoMayOpenIt() {
        classes().that().areAnnotatedWith(Route.class)
                .should().beAnnotatedWith(RolesAllowed.class)
                .orShould().beAnnotatedWith(PermitAll.class)
                .orShould().beAnnotatedWith(AnonymousAllowed.class)
                .check(THAW);
    }

    /** A page without a network speaks to addresses of its own, guarded like pages. A calendar's address is its secret. */
    @Test
    void everyEventOfTheBrowserCanBeMadeByVaadin() {
        classes().that().areAnnotatedWith(DomEvent.class).should().bePublic().check(THAW);
    }

    @Test
    void everyAddressOfTheClientsRoomsSaysWhoMayUseIt() {
        classes().that().resideInAPackage("thaw.practice..").and().areAnnotatedWith(RestController.class)
                .and().doNotHaveSimpleName("CalendarDoor")
                .should().beAnnotatedWith(PreAuthorize.class)
                .andShould().bePackagePrivate()
                .check(THAW);
    }

    @Test
    void repositoriesStayInTheirRoom() {
        classes().that().areAnnotatedWith(Repository.class)
                .and().resideOutsideOfPackage("thaw.database..")
                .and().doNotHaveSimpleName("CareTeamRepository")
                .should().bePackagePrivate()
                .check(THAW);
    }
}
