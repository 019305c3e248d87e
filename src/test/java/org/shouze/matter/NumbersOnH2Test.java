package org.shouze.matter;

import org.shouze.support.OnH2;

@OnH2
class NumbersOnH2Test extends NumbersTest {}
