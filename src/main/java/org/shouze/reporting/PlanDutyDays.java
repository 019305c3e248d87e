package org.shouze.reporting;

import java.time.LocalDate;

import org.shouze.calendar.WorkingDays;
import org.shouze.notification.DutyDays;
import org.springframework.stereotype.Component;

/** The duty days of the plan in force; working days where there is none. */
@Component
class PlanDutyDays implements DutyDays {

    private final Plans plans;
    private final WorkingDays calendar;

    PlanDutyDays(Plans plans, WorkingDays calendar) {
        this.plans = plans;
        this.calendar = calendar;
    }

    @Override
    public boolean isDuty(LocalDate day) {
        return plans.inForce(day).map(Plan::dutyDays).filter(days -> days == Plan.DutyDays.ALL).isPresent()
                || calendar.isWorkingDay(day);
    }
}
