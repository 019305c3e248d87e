package org.shouze.discipline.process;

import org.shouze.support.OnH2;

@OnH2
class ClueFlowsOnH2Test extends ClueFlowsTest {}
