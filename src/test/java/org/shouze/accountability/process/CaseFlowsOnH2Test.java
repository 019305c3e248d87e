package org.shouze.accountability.process;

import org.shouze.support.OnH2;

@OnH2
class CaseFlowsOnH2Test extends CaseFlowsTest {}
