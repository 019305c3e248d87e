/** Who answers, and how: graded talks and letters, accountability cases, appeals; fair to the person concerned. */
@org.springframework.modulith.ApplicationModule(allowedDependencies = {"audit", "basis", "calendar", "documents",
        "protection", "organization", "identity", "notification", "matter", "papers", "recusal", "workflow", "worklist",
        "hearing", "supervision"})
package org.shouze.accountability;
