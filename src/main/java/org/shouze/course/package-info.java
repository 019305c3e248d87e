/** Takes work off the drawn way: send it back, withdraw it, cancel the matter, end it. */
@org.springframework.modulith.ApplicationModule(allowedDependencies = {"audit", "organization", "identity", "matter",
        "workflow", "worklist"})
package org.shouze.course;
