package org.shouze.handover;

import org.shouze.support.OnPostgres;

@OnPostgres
class HandoverOnPostgresTest extends HandoverTest {}
