package org.shouze.reporting;

import static org.mockito.ArgumentMatchers.any;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.when;

import java.util.List;
import java.util.Map;

import org.shouze.audit.Audit;
import org.shouze.calendar.WorkingDays;
import org.shouze.matter.Matters;
import org.shouze.notification.Messages;
import org.shouze.organization.Grids;
import org.shouze.organization.People;
import org.shouze.organization.Seats;
import org.shouze.organization.Units;
import org.shouze.protection.FieldCipher;
import org.shouze.support.TestClock;
import org.shouze.workflow.Workflow;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.ComponentScan;
import org.springframework.context.annotation.FilterType;

/** This room alone on a real database, its neighbours played. */
@EnableAutoConfiguration
@ComponentScan(basePackages = "org.shouze.reporting", excludeFilters = @ComponentScan.Filter(type = FilterType.REGEX,
        pattern = {".*\\.web\\..*", ".*Test.*", ".*\\.process\\..*"}))
class ReportingSlice {

    @Bean
    TestClock clock() {
        return new TestClock();
    }

    @Bean
    Campus campus() {
        return new Campus();
    }

    @Bean
    Grids grids(Campus campus) {
        return campus.grids();
    }

    @Bean
    Units units(Campus campus) {
        return campus.units();
    }

    @Bean
    Seats seats(Campus campus) {
        return campus.seats();
    }

    @Bean
    People people(Campus campus) {
        return campus.people();
    }

    @Bean
    Matters matters() {
        return Campus.matters();
    }

    @Bean
    FieldCipher cipher() {
        return Campus.cipher();
    }

    @Bean
    Workflow workflow() {
        return mock(Workflow.class);
    }

    @Bean
    Audit audit() {
        return mock(Audit.class);
    }

    @Bean
    WorkingDays workingDays() {
        return mock(WorkingDays.class);
    }

    @Bean
    Messages messages() {
        var messages = mock(Messages.class);
        when(messages.send(any(), any(), any(), any(String.class), any(), any()))
                .thenAnswer(call -> new Messages.Sent(List.copyOf(call.getArgument(2)), List.of()));
        when(messages.about(any())).thenReturn(Map.of());
        return messages;
    }
}
