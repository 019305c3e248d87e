package org.shouze;

import static com.tngtech.archunit.base.DescribedPredicate.describe;
import static com.tngtech.archunit.base.DescribedPredicate.not;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.fields;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noFields;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.time.Year;
import java.time.YearMonth;
import java.time.ZonedDateTime;
import java.util.Set;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.AccessTarget.CodeUnitCallTarget;
import com.tngtech.archunit.core.domain.JavaCall;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.modulith.core.ApplicationModules;

/** What keeps the house a house. ArchUnit fails a rule that matches no class. */
@AnalyzeClasses(packages = "org.shouze", importOptions = ImportOption.DoNotIncludeTests.class)
class ArchitectureTest {

    private static final Set<String> TELL_THE_TIME = Set.of("now", "currentTimeMillis", "systemDefaultZone", "systemUTC");
    private static final Set<Class<?>> TIMES = Set.of(Instant.class, LocalDate.class, LocalDateTime.class,
            OffsetDateTime.class, ZonedDateTime.class, Year.class, Clock.class, System.class, LocalTime.class,
            YearMonth.class);

    @ArchTest
    static final ArchRule onlyWorkflowAndProcessPackagesKnowTheEngine = noClasses()
            .that().resideOutsideOfPackages("org.shouze.workflow..", "org.shouze..process..")
            .should().dependOnClassesThat().resideInAPackage("org.camunda..");

    @ArchTest
    static final ArchRule processPackagesKnowNothingOfItButItsDelegates = noClasses()
            .that().resideOutsideOfPackage("org.shouze.workflow..")
            .should().dependOnClassesThat(resideInAPackage("org.camunda..")
                    .and(not(resideInAPackage("org.camunda.bpm.engine.delegate.."))));

    @ArchTest
    static final ArchRule timeComesFromTheClock = noClasses()
            .that().doNotHaveFullyQualifiedName("org.shouze.Shouze")
            .should().callMethodWhere(readsTheTimeByItself());

    @ArchTest
    static final ArchRule nothingIsInjectedIntoFields = noFields()
            .should().beAnnotatedWith(Autowired.class).orShould().beAnnotatedWith(Value.class);

    @ArchTest
    static final ArchRule nothingIsPrinted = noClasses()
            .should().accessField(System.class, "out").orShould().accessField(System.class, "err");

    /** Such a stream holds its connection until it is closed, which nobody remembers: ask for a list. */
    @ArchTest
    static final ArchRule noQueryIsLeftOpen = noClasses()
            .should().callMethod(JdbcClient.MappedQuerySpec.class, "stream")
            .orShould().callMethodWhere(describe("queries for a stream", call ->
                    call.getTarget().getName().equals("queryForStream")));

    @ArchTest
    static final ArchRule fieldsDoNotChangeFromOutside = fields()
            .that().areNotStatic().should().notBePublic();

    @ArchTest
    static final ArchRule roomsHaveNoCupboards = noClasses()
            .should().resideInAnyPackage("..util..", "..utils..", "..common..", "..config..", "..dto..", "..impl..",
                    "..service..", "..services..", "..helper..");

    @ArchTest
    static final ArchRule belowARoomAreOnlyItsPagesAndItsProcess = classes()
            .should().resideInAnyPackage("org.shouze", "org.shouze.*", "org.shouze.*.web", "org.shouze.*.process");

    @ArchTest
    static final ArchRule namesSayWhatTheThingIs = noClasses()
            .should().haveNameMatching(".*(Manager|Util|Utils|Helper|Impl|Dto|DTO)");

    @ArchTest
    static final ArchRule pagesAreNotPublic = noClasses()
            .that().areAnnotatedWith(org.springframework.stereotype.Controller.class).should().bePublic();

    private final ApplicationModules rooms = ApplicationModules.of(Shouze.class);

    @Test
    void roomsUseOnlyTheDoorsOfTheFloorsBelow() {
        rooms.verify();
    }

    @Test
    void knowsTheRoomsOfTheGroundFloor() {
        assertThat(rooms.stream().map(room -> room.getIdentifier().toString()))
                .contains("audit", "calendar", "identity", "notification", "organization", "protection", "matter", "workflow");
    }

    private static DescribedPredicate<JavaCall<?>> readsTheTimeByItself() {
        return describe("read the time past the clock", call -> {
            CodeUnitCallTarget target = call.getTarget();
            return TELL_THE_TIME.contains(target.getName())
                    && TIMES.stream().anyMatch(type -> target.getOwner().isEquivalentTo(type))
                    && target.getRawParameterTypes().stream().noneMatch(type -> type.isEquivalentTo(Clock.class));
        });
    }
}
