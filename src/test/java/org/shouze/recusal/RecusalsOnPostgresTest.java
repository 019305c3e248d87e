package org.shouze.recusal;

import org.shouze.support.OnPostgres;

@OnPostgres
class RecusalsOnPostgresTest extends RecusalsTest {}
