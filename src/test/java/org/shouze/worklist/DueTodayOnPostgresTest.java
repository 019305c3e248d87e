package org.shouze.worklist;

import org.shouze.support.OnPostgres;

@OnPostgres
class DueTodayOnPostgresTest extends DueTodayTest {}
