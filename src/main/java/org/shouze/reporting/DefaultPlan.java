package org.shouze.reporting;

import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.Set;

import org.shouze.audit.Actor;
import org.shouze.organization.Grids;
import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
import org.springframework.context.annotation.Profile;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** The demo university's plan, laid down once; an office revises it from there. */
@Component
@Profile("demo")
@Order(30)
class DefaultPlan implements ApplicationRunner {

    private final Plans plans;

    DefaultPlan(Plans plans) {
        this.plans = plans;
    }

    @Override
    public void run(ApplicationArguments args) {
        var since = LocalDate.of(2020, 1, 1);
        if (plans.inForce(since).isEmpty()) {
            plans.revise(of(since), Actor.SYSTEM);
            plans.addKeyArea("湖北省武汉市", since, null, Actor.SYSTEM);
            plans.addKeyArea("湖北省其他地区", since, null, Actor.SYSTEM);
        }
    }

    static Plan of(LocalDate since) {
        return new Plan(0, Plan.DAILY, since, LocalTime.of(8, 0), LocalTime.of(23, 59), Plan.DutyDays.ALL, "1",
                "居家观察", List.of("居家观察", "集中隔离", "医学观察", "隔离观察", "住处待核实"), "滨海",
                List.of(
                        line(ReportingLine.STUDENT, Grids.Line.STUDENT),
                        line(ReportingLine.STAFF, Grids.Line.STAFF, Grids.Line.RETIRED)),
                List.of(college(ReportingLine.STUDENT), college(ReportingLine.STAFF),
                        office(ReportingLine.STUDENT, "学生工作部"), office(ReportingLine.STAFF, "人事处"),
                        new Plan.Level(Rung.HEADQUARTERS, null, "疫情防控工作领导小组办公室", "OFFICE_CLERK",
                                "UNIVERSITY_DEPUTY_SECRETARY", LocalTime.of(17, 30), LocalTime.of(18, 0))));
    }

    private static Plan.Line line(ReportingLine line, Grids.Line... grids) {
        return new Plan.Line(line, Set.of(grids), LocalTime.of(16, 0), LocalTime.of(16, 30), null);
    }

    private static Plan.Level college(ReportingLine line) {
        return new Plan.Level(Rung.COLLEGE, line, null, "COLLEGE_DEPUTY_SECRETARY", "COLLEGE_SECRETARY",
                LocalTime.of(16, 30), LocalTime.of(17, 0));
    }

    private static Plan.Level office(ReportingLine line, String unit) {
        return new Plan.Level(Rung.LINE_OFFICE, line, unit, "OFFICE_CLERK", "OFFICE_HEAD", LocalTime.of(17, 0),
                LocalTime.of(17, 30));
    }
}
