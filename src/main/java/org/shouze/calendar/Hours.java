package org.shouze.calendar;

import java.time.Clock;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The office's time, by its days and hours as the database has them. */
@Configuration(proxyBeanMethods = false)
class Hours {

    @Bean
    WorkingTime workingTime(WorkingDays days, CalendarTable table, Clock clock) {
        return new WorkingTime(days::isWorkingDay, table::hours, clock.getZone());
    }
}
