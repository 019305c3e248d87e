package org.shouze.worklist;

import org.shouze.support.OnH2;

@OnH2
class ConfidenceOnH2Test extends ConfidenceTest {}
