/** Evidence of a matter: taken by two, from a source that may be used, sealed, with its versions and who has had it. */
@org.springframework.modulith.ApplicationModule(allowedDependencies = {"audit", "documents", "identity", "matter",
        "organization", "protection", "worklist"})
package org.shouze.evidence;
