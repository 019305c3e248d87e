package org.shouze.briefing;

import org.shouze.support.OnH2;

@OnH2
class BriefingsOnH2Test extends BriefingsTest {}
