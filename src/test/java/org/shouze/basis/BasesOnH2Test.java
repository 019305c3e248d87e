package org.shouze.basis;

import org.shouze.support.OnH2;

@OnH2
class BasesOnH2Test extends BasesTest {}
