package org.shouze.accountability;

import org.shouze.support.OnH2;

@OnH2
class CaseFiguresOnH2Test extends CaseFiguresTest {}
