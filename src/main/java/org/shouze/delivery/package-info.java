/** What leaves the house: the outbox, and the channels that carry it. Knows neither what a message is about nor why. */
@org.springframework.modulith.ApplicationModule(allowedDependencies = {"audit", "organization", "identity"})
package org.shouze.delivery;
