package org.shouze.supervision.process;

import org.shouze.support.OnH2;

@OnH2
class RectificationFlowsOnH2Test extends RectificationFlowsTest {}
