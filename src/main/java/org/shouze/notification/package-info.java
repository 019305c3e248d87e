/** Tells people: in-app messages, and later mail and other channels through an outbox. */
@org.springframework.modulith.ApplicationModule(allowedDependencies = {"audit", "documents", "organization", "identity"})
package org.shouze.notification;
