package org.shouze.reporting;

import org.shouze.support.OnH2;

@OnH2
class ReportingChainOnH2Test extends ReportingChainTest {}
