/** Units, posts, seats and who sits there today; people and grids; registers from Excel. */
@org.springframework.modulith.ApplicationModule(allowedDependencies = {"audit", "protection"})
package org.shouze.organization;
