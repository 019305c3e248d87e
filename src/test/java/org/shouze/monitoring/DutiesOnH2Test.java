package org.shouze.monitoring;

import org.shouze.support.OnH2;

@OnH2
class DutiesOnH2Test extends DutiesTest {}
