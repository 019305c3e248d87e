package org.shouze.papers;

import org.shouze.support.OnPostgres;

@OnPostgres
class PapersOnPostgresTest extends PapersTest {}
