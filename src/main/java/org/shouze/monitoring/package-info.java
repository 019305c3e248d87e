/** 流程监控: where work of all rooms stands in its process, how long it takes there, and what each unit owes. */
@org.springframework.modulith.ApplicationModule(allowedDependencies = {"audit", "calendar", "documents", "organization",
        "identity", "matter", "workflow", "terms", "worklist", "supervision"})
package org.shouze.monitoring;
