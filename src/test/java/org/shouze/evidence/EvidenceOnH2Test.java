package org.shouze.evidence;

import org.shouze.support.OnH2;

@OnH2
class EvidenceOnH2Test extends EvidenceTest {}
