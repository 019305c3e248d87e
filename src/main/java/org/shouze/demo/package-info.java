/** What the demo begins with: invented matters in every stage, brought about by the rooms' own doors and steps. */
@org.springframework.modulith.ApplicationModule(allowedDependencies = {"calendar", "organization", "identity", "matter",
        "worklist", "workflow", "audit", "hearing", "basis", "reporting", "supervision", "accountability", "discipline"})
package org.shouze.demo;
