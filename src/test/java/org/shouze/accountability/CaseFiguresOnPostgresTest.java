package org.shouze.accountability;

import org.shouze.support.OnPostgres;

@OnPostgres
class CaseFiguresOnPostgresTest extends CaseFiguresTest {}
