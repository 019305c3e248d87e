package org.shouze.matter;

import org.shouze.support.OnPostgres;

@OnPostgres
class NumbersOnPostgresTest extends NumbersTest {}
