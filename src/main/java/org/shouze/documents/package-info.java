/** What leaves the house or comes in as a file: tables, official documents as .docx and PDF, attachments. */
@org.springframework.modulith.ApplicationModule(allowedDependencies = {})
package org.shouze.documents;
