package org.shouze.reporting.process;

import org.shouze.support.OnH2;

@OnH2
class CorrectionFlowsOnH2Test extends CorrectionFlowsTest {}
