package org.shouze.reporting;

import java.util.List;

/**
 * A filed report as its reader sees it.
 *
 * @param people who is named, masked, with what
 */
public record Content(ReportView report, ReportVersion version, ReportVersion yesterday, List<NamedPerson> people,
        String observation, List<ReportView> week, boolean urgent) {

    /** @param marks message keys under {@code reporting.mark.} */
    public record NamedPerson(long id, String name, String number, String className, List<String> marks,
            Detail detail) {}
}
