package org.shouze.worklist;

import org.shouze.support.OnPostgres;

@OnPostgres
class StandingInOnPostgresTest extends StandingInTest {}
