/** Who answers, and how: graded talks and letters, accountability cases, appeals; fair to the person concerned. */
@org.springframework.modulith.ApplicationModule(allowedDependencies = {"audit", "calendar", "documents", "protection",
        "organization", "identity", "notification", "matter", "workflow", "worklist", "hearing", "recusal", "basis",
        "supervision", "papers"})
package org.shouze.accountability;
