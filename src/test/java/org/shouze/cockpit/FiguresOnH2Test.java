package org.shouze.cockpit;

import org.shouze.support.OnH2;

@OnH2
class FiguresOnH2Test extends FiguresTest {}
