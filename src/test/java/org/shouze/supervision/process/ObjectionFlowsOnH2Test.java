package org.shouze.supervision.process;

import org.shouze.support.OnH2;

@OnH2
class ObjectionFlowsOnH2Test extends ObjectionFlowsTest {
}
