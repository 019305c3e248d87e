/** Who did what, and who read what: one entry per act, in the act's own transaction. */
@org.springframework.modulith.ApplicationModule(allowedDependencies = {"documents"})
package org.shouze.audit;
