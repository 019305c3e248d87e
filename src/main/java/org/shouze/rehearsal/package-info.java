/** 预演: what a notice or a plan would ask of each seat, where nobody sits, and which dates can't be; nothing is written. */
@org.springframework.modulith.ApplicationModule(allowedDependencies = {"audit", "calendar", "documents", "organization",
        "identity", "matter", "terms", "worklist"})
package org.shouze.rehearsal;
