package org.shouze.cooperation;

import org.shouze.support.OnH2;

@OnH2
class CooperationOnH2Test extends CooperationTest {}
