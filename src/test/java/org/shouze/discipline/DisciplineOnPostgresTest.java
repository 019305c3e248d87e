package org.shouze.discipline;

import org.shouze.support.OnPostgres;

@OnPostgres
class DisciplineOnPostgresTest extends DisciplineTest {}
