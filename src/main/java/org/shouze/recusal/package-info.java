/** 回避: who may not handle a matter, and whether enough people are left who may. */
@org.springframework.modulith.ApplicationModule(allowedDependencies = {"audit", "protection", "organization", "identity",
        "matter", "worklist"})
package org.shouze.recusal;
