package org.shouze.reporting.process;

import org.shouze.support.OnPostgres;

@OnPostgres
class CorrectionFlowsOnPostgresTest extends CorrectionFlowsTest {}
