/** How the person concerned is heard, who often has no account: by a pass handed over in person, or on paper before two witnesses. */
@org.springframework.modulith.ApplicationModule(allowedDependencies = {"audit", "documents", "organization", "identity",
        "matter", "protection"})
package org.shouze.hearing;
