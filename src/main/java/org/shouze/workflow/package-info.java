/** The one room that knows Camunda: starts processes, finishes tasks, correlates messages, checks models. */
@org.springframework.modulith.ApplicationModule(allowedDependencies = {"audit", "protection", "organization", "identity", "matter"})
package org.shouze.workflow;
