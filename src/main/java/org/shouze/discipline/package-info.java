/** Clues, their verification and referral: numbered, in confidence, never lost, and never more than is needed. */
@org.springframework.modulith.ApplicationModule(allowedDependencies = {"audit", "calendar", "documents", "protection",
        "organization", "identity", "notification", "matter", "recusal", "basis", "papers", "evidence", "accountability", "workflow", "terms", "worklist"})
package org.shouze.discipline;
