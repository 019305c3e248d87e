/** What other systems of the campus may read: figures and lists, by tokens that somebody of the house answers for. */
@org.springframework.modulith.ApplicationModule(allowedDependencies = {"audit", "cockpit", "documents", "identity",
        "matter", "notification", "organization"})
package org.shouze.portal;
