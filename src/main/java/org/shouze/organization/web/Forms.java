package org.shouze.organization.web;

import java.time.LocalDate;
import java.util.Set;
import java.util.TreeSet;

import org.shouze.organization.DutyRoster;
import org.shouze.organization.Leave;
import org.shouze.organization.SeatId;
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

    /**
     * @param whom   whom to look for, by name or number
     * @param number blank while there is no substitute
     * @param seat   only this one, or null for all
     * @param works  ids of processes; none for all
     * @param shown  what the effect was shown of, or null: only that is saved
     */
    record Substitute(@Size(max = 60, message = TOO_LONG) String whom,
            @Size(max = 30, message = TOO_LONG) String number, Long seat, Set<String> works,
            @NotNull(message = REQUIRED) @DateTimeFormat(iso = DateTimeFormat.ISO.DATE) LocalDate from,
            @NotNull(message = REQUIRED) @DateTimeFormat(iso = DateTimeFormat.ISO.DATE) LocalDate until,
            String shown) {

        Substitute {
            whom = whom == null ? "" : whom;
            works = works == null ? Set.of() : new TreeSet<>(works);
        }

        Leave leave() {
            return new Leave(number == null ? "" : number.strip(), seat == null ? null : new SeatId(seat), works, from,
                    until);
        }

        static Substitute from(LocalDate day) {
            return new Substitute("", "", null, null, day, null, null);
        }

        /** Nobody is chosen yet of those whose name was typed. */
        boolean isLooking() {
            return !whom.isBlank() && (number == null || number.isBlank());
        }

        /** What was typed, so that nothing else is saved than what the effect was shown of. */
        String typed() {
            return String.join(" ", String.valueOf(number), String.valueOf(seat), String.valueOf(from),
                    String.valueOf(until), works.toString());
        }

        boolean isShown() {
            return typed().equals(shown);
        }
    }

    record Duty(@NotNull(message = REQUIRED) @DateTimeFormat(iso = DateTimeFormat.ISO.DATE) LocalDate day,
            @NotBlank(message = REQUIRED) @Size(max = 100, message = TOO_LONG) String unit,
            @NotBlank(message = REQUIRED) @Size(max = 30, message = TOO_LONG) String number,
            @NotNull(message = REQUIRED) DutyRoster.Role role,
            @NotBlank(message = REQUIRED) @Size(max = 30, message = TOO_LONG) String phone) {}
}
