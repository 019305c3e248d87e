package org.shouze.workflow;

import org.shouze.support.OnPostgres;

@OnPostgres
class AwaitedPartiesOnPostgresTest extends AwaitedPartiesTest {}
