package org.shouze.worklist;

import org.shouze.support.OnPostgres;

@OnPostgres
class ForecastOnPostgresTest extends ForecastTest {}
