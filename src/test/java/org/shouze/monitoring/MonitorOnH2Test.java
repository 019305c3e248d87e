package org.shouze.monitoring;

import org.shouze.support.OnH2;

@OnH2
class MonitorOnH2Test extends MonitorTest {}
