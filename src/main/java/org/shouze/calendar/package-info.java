/** Working days with statutory holidays and 调休, and dates that explain themselves. */
@org.springframework.modulith.ApplicationModule(allowedDependencies = {"audit", "documents", "identity"})
package org.shouze.calendar;
