/** On which rule an answer stands: rule versions by date, grounds, measures, who may decide them, and the remedy. */
@org.springframework.modulith.ApplicationModule(allowedDependencies = {"audit", "identity", "organization"})
package org.shouze.basis;
