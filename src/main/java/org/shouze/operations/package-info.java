/** 运行情况: how the house itself runs, for whoever operates it: numbers, times and names of models, never a content. */
@org.springframework.modulith.ApplicationModule(allowedDependencies = {"audit", "organization", "identity", "delivery",
        "notification", "workflow", "worklist"})
package org.shouze.operations;
