/** The one room that knows Camunda: starts processes, finishes tasks, correlates messages, checks models. */
@org.springframework.modulith.ApplicationModule(allowedDependencies = {"audit", "organization", "identity", "matter"})
package org.shouze.workflow;
