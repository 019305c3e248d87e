/** Official papers: from templates an office can edit, sealed and never changed; a correction is a new version. */
@org.springframework.modulith.ApplicationModule(allowedDependencies = {"audit", "documents", "identity", "matter",
        "organization", "protection", "worklist"})
package org.shouze.papers;
