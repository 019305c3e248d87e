package org.shouze.cockpit;

import org.shouze.support.OnPostgres;

@OnPostgres
class YearOnPostgresTest extends YearTest {}
