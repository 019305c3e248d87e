package org.shouze.accountability.process;

import org.shouze.support.OnH2;

@OnH2
class InterviewFlowsOnH2Test extends InterviewFlowsTest {
}
