package org.shouze.rehearsal;

import org.shouze.support.OnPostgres;

@OnPostgres
class RehearsalsOnPostgresTest extends RehearsalsTest {}
