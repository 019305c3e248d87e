package org.shouze.accountability.process;

import java.time.LocalDate;

import jakarta.validation.constraints.Size;
import org.shouze.accountability.Service;

/** @param servers 工号 of the two who brought it; @param witnesses names of who saw it left there */
record ServiceForm(LocalDate on, Service.Way way, @Size(max = 100) String servers, @Size(max = 100) String witnesses) {

    static ServiceForm empty() {
        return new ServiceForm(null, null, "", "");
    }
}
