/** Processes an office draws itself: put in, approved by a second administrator, started and filled in by people. */
@org.springframework.modulith.ApplicationModule(allowedDependencies = {"audit", "protection", "documents", "organization", "identity",
        "matter", "workflow", "worklist"})
package org.shouze.custom;
