package org.shouze.organization;

import java.time.LocalDate;

/** A row of the register of appointments, before its titles are read as posts. */
record AppointmentRow(RegisterRow row, String number, String name, String unit, String titles, LocalDate from,
        LocalDate until, String phone, String mail) {}
