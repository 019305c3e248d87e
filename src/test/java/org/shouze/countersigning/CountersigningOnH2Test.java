package org.shouze.countersigning;

import org.shouze.support.OnH2;

@OnH2
class CountersigningOnH2Test extends CountersigningTest {}
