package org.shouze.custom.process;

import org.shouze.support.OnPostgres;

@OnPostgres
class CustomProcessOnPostgresTest extends CustomProcessTest {}
