/** How long each step may take: rules as data, dates that explain themselves, the ladder of reminders and colours. */
@org.springframework.modulith.ApplicationModule(allowedDependencies = {"audit", "protection", "calendar", "organization", "identity",
        "notification", "delivery", "matter", "workflow"})
package org.shouze.terms;
