package org.shouze.worklist;

import org.shouze.support.OnH2;

@OnH2
class ForecastOnH2Test extends ForecastTest {}
