/** 简报: how things stand as a paper, in words and tables; printed, sent, or issued with a number and kept. */
@org.springframework.modulith.ApplicationModule(allowedDependencies = {"audit", "cockpit", "documents", "identity",
        "matter", "organization", "worklist"})
package org.shouze.briefing;
