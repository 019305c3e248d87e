package org.shouze.worklist;

import org.shouze.support.OnPostgres;

@OnPostgres
class ReofferingOnPostgresTest extends ReofferingTest {}
