package org.shouze.basis;

import org.shouze.support.OnPostgres;

@OnPostgres
class BasesOnPostgresTest extends BasesTest {}
