package org.shouze.cockpit;

import org.shouze.support.OnPostgres;

@OnPostgres
class FiguresOnPostgresTest extends FiguresTest {}
