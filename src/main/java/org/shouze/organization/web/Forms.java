package org.shouze.organization.web;

import java.time.LocalDate;

import org.shouze.organization.DutyRoster;
import org.springframework.format.annotation.DateTimeFormat;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;

/** The forms of these pages. A date that can't be read leaves no form at all: pages bind by field, never by value. */
final class Forms {

    private static final String REQUIRED = "{organization.required}";
    private static final String TOO_LONG = "{organization.tooLong}";

    private Forms() {}

    record Appoint(@NotBlank(message = REQUIRED) String post,
            @NotBlank(message = REQUIRED) @Size(max = 30, message = TOO_LONG) String number,
            @NotNull(message = REQUIRED) @DateTimeFormat(iso = DateTimeFormat.ISO.DATE) LocalDate from,
            @DateTimeFormat(iso = DateTimeFormat.ISO.DATE) LocalDate until) {}

    record End(@NotNull(message = REQUIRED) @DateTimeFormat(iso = DateTimeFormat.ISO.DATE) LocalDate lastDay) {}

    record Substitute(@NotBlank(message = REQUIRED) @Size(max = 30, message = TOO_LONG) String number, boolean oneOnly,
            @NotNull(message = REQUIRED) @DateTimeFormat(iso = DateTimeFormat.ISO.DATE) LocalDate from,
            @NotNull(message = REQUIRED) @DateTimeFormat(iso = DateTimeFormat.ISO.DATE) LocalDate until) {}

    record Duty(@NotNull(message = REQUIRED) @DateTimeFormat(iso = DateTimeFormat.ISO.DATE) LocalDate day,
            @NotBlank(message = REQUIRED) @Size(max = 100, message = TOO_LONG) String unit,
            @NotBlank(message = REQUIRED) @Size(max = 30, message = TOO_LONG) String number,
            @NotNull(message = REQUIRED) DutyRoster.Role role,
            @NotBlank(message = REQUIRED) @Size(max = 30, message = TOO_LONG) String phone) {}
}
