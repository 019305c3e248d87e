package org.shouze.monitoring;

import org.shouze.support.OnPostgres;

@OnPostgres
class DutiesOnPostgresTest extends DutiesTest {}
