/** Tells people: in-app messages, the channels each has chosen, the digest of the morning; and knows what was read. */
@org.springframework.modulith.ApplicationModule(allowedDependencies = {"audit", "documents", "organization", "identity", "calendar",
        "delivery"})
package org.shouze.notification;
