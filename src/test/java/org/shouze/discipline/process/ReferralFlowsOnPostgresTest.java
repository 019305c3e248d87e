package org.shouze.discipline.process;

import org.shouze.support.OnPostgres;

@OnPostgres
class ReferralFlowsOnPostgresTest extends ReferralFlowsTest {}
