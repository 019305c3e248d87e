package org.shouze.organization;

import java.util.List;

/** Which seats a unit has even while nobody holds them. */
final class Required {

    private Required() {}

    static List<String> at(UnitEntry unit) {
        return switch (unit.kind()) {
            case UNIVERSITY_COMMITTEE -> List.of("UNIVERSITY_SECRETARY", "PRESIDENT", "UNIVERSITY_DEPUTY_SECRETARY",
                    "DISCIPLINE_SECRETARY", "SYSTEM_ADMIN", "SECURITY_ADMIN", "AUDIT_ADMIN");
            case DEPARTMENT, TASK_FORCE -> office(unit);
            case COLLEGE_COMMITTEE, GENERAL_BRANCH -> List.of("COLLEGE_SECRETARY", "COLLEGE_DEPUTY_SECRETARY",
                    "COLLEGE_ORGANIZATION_MEMBER", "COLLEGE_PUBLICITY_MEMBER", "COLLEGE_DISCIPLINE_MEMBER");
            case PARTY_BRANCH -> List.of("BRANCH_SECRETARY", "BRANCH_DEPUTY_SECRETARY");
            default -> List.of();
        };
    }

    /** The discipline commission's office is headed by its deputy secretary. */
    private static List<String> office(UnitEntry unit) {
        return List.of(unit.name().startsWith("纪委") ? "DISCIPLINE_DEPUTY_SECRETARY" : "OFFICE_HEAD");
    }
}
