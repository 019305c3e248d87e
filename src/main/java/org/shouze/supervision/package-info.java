/** Supervised tasks and rectification until they are cleared (督办, 整改, 销号), and inspection before any case. */
@org.springframework.modulith.ApplicationModule(allowedDependencies = {"audit", "calendar", "documents", "protection",
        "organization", "identity", "notification", "matter", "workflow", "terms", "worklist", "recusal", "papers", "rehearsal",
        "reporting"})
package org.shouze.supervision;
