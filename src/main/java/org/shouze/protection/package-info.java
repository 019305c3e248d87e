/** Personal data: encrypted per field at rest, masked on the page. */
@org.springframework.modulith.ApplicationModule(allowedDependencies = {})
package org.shouze.protection;
