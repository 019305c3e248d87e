package org.shouze.reporting;

import org.shouze.support.OnPostgres;

@OnPostgres
class ReportingChainOnPostgresTest extends ReportingChainTest {}
