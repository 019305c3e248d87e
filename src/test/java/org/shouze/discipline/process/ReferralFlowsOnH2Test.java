package org.shouze.discipline.process;

import org.shouze.support.OnH2;

@OnH2
class ReferralFlowsOnH2Test extends ReferralFlowsTest {}
