/** How several people work on one task: hand it over, lend it, add signers, ask, send copies, urge. */
@org.springframework.modulith.ApplicationModule(allowedDependencies = {"audit", "organization", "identity",
        "notification", "matter", "workflow", "worklist"})
package org.shouze.cooperation;
