/** What is being handled: number, title, unit, parties, readers and excluded, timeline of opinions. */
@org.springframework.modulith.ApplicationModule(allowedDependencies = {"audit", "protection", "documents", "organization", "identity"})
package org.shouze.matter;
