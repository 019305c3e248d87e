/** Units, posts, seats and who sits there today; people and grids; registers from Excel. */
@org.springframework.modulith.ApplicationModule(allowedDependencies = {"audit", "documents", "protection"})
package org.shouze.organization;
