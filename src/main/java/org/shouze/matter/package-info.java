/** What is being handled: number, title, unit, parties, readers and excluded, timeline of opinions. */
@org.springframework.modulith.ApplicationModule(allowedDependencies = {"audit", "documents", "organization", "identity"})
package org.shouze.matter;
