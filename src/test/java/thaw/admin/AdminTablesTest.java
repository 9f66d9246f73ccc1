package thaw.admin;

import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaFieldAccess;
import com.tngtech.archunit.core.domain.JavaMethodCall;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;
import java.util.Locale;
import java.util.Set;
import thaw.database.PastTheWall;

/** The admin's rooms read these tables and no other: what they do not name, they cannot show. */
@AnalyzeClasses(packages = "thaw", importOptions = ImportOption.DoNotIncludeTests.class)
class AdminTablesTest {

    private static final Set<String> TABLES = Set.of(
            "Account",
            "AccountWeek",
            "AuditEntry",
            "CareTeam",
            "Client",
            "ClientWeek",
            "OneTimeCodes",
            "Passkey",
            "PracticeSuspension",
            "Program",
            "Questionnaire",
            "ValueSet",
            "WeekChange",
            "WeekTotal");

    private static final Set<String> ACTS = Set.of(
            "Governor.opened", "Governor.openedAll", "Governor.erased", "RecordEraser.erase", "TeamKeeper.handOver", "TeamKeeper.takeBack",
            "AdverseKeeper.reported", "AdverseKeeper.threshold", "AdverseKeeper.lift");

    @ArchTest
    static final ArchRule theAdminsRoomsKnowNoClinicalTable = noClasses()
            .that()
            .resideInAPackage("thaw.admin..")
            .should()
            .dependOnClassesThat(resideInAPackage("thaw.jooq.tables").and(isNoneOf(TABLES)));

    @ArchTest
    static final ArchRule theAdminsRoomsNameNoClinicalTable = noClasses()
            .that()
            .resideInAPackage("thaw.admin..")
            .should()
            .accessFieldWhere(new DescribedPredicate<JavaFieldAccess>("a table beyond " + TABLES) {
                @Override
                public boolean test(JavaFieldAccess access) {
                    return access.getTarget().getOwner().getFullName().equals("thaw.jooq.Tables")
                            && !TABLES.contains(inCamelCase(access.getTarget().getName()));
                }
            });

    @ArchTest
    static final ArchRule theAdminsRoomsStayAwayFromTheOthers = noClasses()
            .that()
            .resideInAPackage("thaw.admin..")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("thaw.care..", "thaw.practice..", "thaw.domain.checkin..", "thaw.domain.session..");

    @ArchTest
    static final ArchRule theAdminsRoomsEraseARecordWithoutReadingIt = noClasses()
            .that()
            .resideInAPackage("thaw.admin..")
            .should()
            .dependOnClassesThat()
            .haveSimpleName("WholeRecord");

    /** What goes past the second wall acts on records and shows nothing of them; an admin may set these acts going. */
    @ArchTest
    static final ArchRule fewThingsGoPastTheWall =
            classes().that().areAnnotatedWith(PastTheWall.class).should().haveNameMatching(
                    "thaw\\.(governor\\.(Governor|TeamKeeper|AdverseKeeper)|record\\.whole\\.RecordEraser"
                            + "|practice\\.reminder\\.(Pause|Reminder|Due)Repository)");

    @ArchTest
    static final ArchRule theAdminsRoomsSetGoingWhatTheyMayAlone = noClasses()
            .that()
            .resideInAPackage("thaw.admin..")
            .should()
            .callMethodWhere(new DescribedPredicate<JavaMethodCall>("an act on records beyond " + ACTS) {
                @Override
                public boolean test(JavaMethodCall call) {
                    return call.getTargetOwner().isAnnotatedWith(PastTheWall.class)
                            && !ACTS.contains(call.getTargetOwner().getSimpleName() + "." + call.getName());
                }
            });

    private static DescribedPredicate<JavaClass> isNoneOf(Set<String> tables) {
        return new DescribedPredicate<>("not " + tables) {
            @Override
            public boolean test(JavaClass table) {
                JavaClass outer = table.getEnclosingClass().orElse(table);
                return !tables.contains(outer.getSimpleName());
            }
        };
    }

    private static String inCamelCase(String constant) {
        StringBuilder name = new StringBuilder();
        for (String word : constant.split("_", -1)) {
            name.append(word.charAt(0)).append(word.substring(1).toLowerCase(Locale.ROOT));
        }
        return name.toString();
    }
}
