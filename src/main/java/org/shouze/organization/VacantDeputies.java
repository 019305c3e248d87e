package org.shouze.organization;

import java.time.LocalDate;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/** A college or branch without deputy secretary is no mistake: the seat stays vacant, the one above stands in. */
final class VacantDeputies {

    private static final Map<UnitKind.Level, String> DEPUTY = Map.of(UnitKind.Level.COLLEGE,
            "COLLEGE_DEPUTY_SECRETARY", UnitKind.Level.BRANCH, "BRANCH_DEPUTY_SECRETARY");

    private final Books books;
    private final Findings findings;
    private final Set<String> held;

    VacantDeputies(Books books, LocalDate today, Findings findings) {
        this.books = books;
        this.findings = findings;
        this.held = books.appointments().values().stream().filter(a -> a.inForce(today)).map(AppointmentEntry::seat)
                .collect(Collectors.toSet());
    }

    /** By name for colleges, in one sum for branches, most of which never have one. */
    void remark() {
        var branches = 0;
        for (var unit : books.units().values()) {
            var post = DEPUTY.get(unit.kind().level());
            if (post == null || held.contains(post + "|" + unit.key())) {
                continue;
            }
            if (unit.kind().level() == UnitKind.Level.COLLEGE) {
                findings.remark(Register.APPOINTMENTS, 0, "职务", unit.name(), "deputyVacant");
            } else {
                branches++;
            }
        }
        if (branches > 0) {
            findings.remark(Register.APPOINTMENTS, 0, "职务", null, "branchDeputiesVacant", branches);
        }
    }
}
