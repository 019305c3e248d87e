/** Accounts, sign-in, and who is acting from which seat. */
@org.springframework.modulith.ApplicationModule(allowedDependencies = {"audit", "documents", "organization", "protection"})
package org.shouze.identity;
