package org.shouze.papers;

import org.shouze.support.OnH2;

@OnH2
class PapersOnH2Test extends PapersTest {}
