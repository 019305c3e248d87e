/** Several people sign the same: all, any one, in turn, or by vote; who has signed stands in a table, the model loops. */
@org.springframework.modulith.ApplicationModule(allowedDependencies = {"audit", "organization", "matter", "workflow",
        "protection"})
package org.shouze.countersigning;
