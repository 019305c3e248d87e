/** What waits for whom: the inbox and the task page; who may do a task, and what doing it means. */
@org.springframework.modulith.ApplicationModule(allowedDependencies = {"audit", "calendar", "documents", "protection",
        "organization", "identity", "notification", "matter", "workflow", "terms"})
package org.shouze.worklist;
