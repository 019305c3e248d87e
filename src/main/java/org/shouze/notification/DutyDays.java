package org.shouze.notification;

import java.time.LocalDate;

/** On which days people are on duty and get a digest: a room above says it as a bean; otherwise on working days. */
@FunctionalInterface
public interface DutyDays {

    boolean isDuty(LocalDate day);
}
