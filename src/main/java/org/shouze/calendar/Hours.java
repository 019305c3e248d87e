package org.shouze.calendar;

import java.time.Clock;
import java.time.LocalDate;
import java.time.LocalTime;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The office's hours as the database has them; read once, since only a migration changes them. */
@Configuration(proxyBeanMethods = false)
class Hours {

    private volatile OfficeHours read;

    @Bean
    WorkingTime workingTime(WorkingDays days, JdbcClient jdbc, Clock clock) {
        return new WorkingTime(days::isWorkingDay, () -> read(jdbc), clock.getZone());
    }

    private OfficeHours read(JdbcClient jdbc) {
        if (read == null) {
            read = new OfficeHours(jdbc.sql("select valid_from, opens, closes from calendar_office_hours")
                    .query((row, n) -> new OfficeHours.Dated(row.getObject("valid_from", LocalDate.class),
                            row.getObject("opens", LocalTime.class), row.getObject("closes", LocalTime.class)))
                    .list());
        }
        return read;
    }
}
