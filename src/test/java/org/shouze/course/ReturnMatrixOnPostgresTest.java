package org.shouze.course;

import org.shouze.support.OnPostgres;

@OnPostgres
class ReturnMatrixOnPostgresTest extends ReturnMatrixTest {}
