/** 落实情况: what leaders see of all rooms at once, unit by unit, and the list behind each number. */
@org.springframework.modulith.ApplicationModule(allowedDependencies = {"audit", "documents", "organization", "identity",
        "matter", "worklist", "supervision"})
package org.shouze.cockpit;
