package org.shouze.cockpit;

import org.shouze.support.OnH2;

@OnH2
class YearOnH2Test extends YearTest {}
