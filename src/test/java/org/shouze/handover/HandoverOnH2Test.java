package org.shouze.handover;

import org.shouze.support.OnH2;

@OnH2
class HandoverOnH2Test extends HandoverTest {}
