package org.shouze.accountability.process;

import org.shouze.support.OnPostgres;

@OnPostgres
class CaseFlowsOnPostgresTest extends CaseFlowsTest {}
