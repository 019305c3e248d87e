package org.shouze.documents;

import org.shouze.support.OnPostgres;

@OnPostgres
class AttachmentsOnPostgresTest extends AttachmentsTest {}
