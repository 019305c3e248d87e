/** 交接: all that waits for somebody who leaves or moves, handed over in one act. */
@org.springframework.modulith.ApplicationModule(allowedDependencies = {"audit", "organization", "identity",
        "notification", "matter", "worklist", "cooperation"})
package org.shouze.handover;
