/** Daily and zero reports: every unit, every day, signed, checked, consolidated and corrected in the open. */
@org.springframework.modulith.ApplicationModule(allowedDependencies = {"audit", "calendar", "documents", "protection",
        "organization", "identity", "notification", "matter", "workflow", "worklist", "rehearsal"})
package org.shouze.reporting;
