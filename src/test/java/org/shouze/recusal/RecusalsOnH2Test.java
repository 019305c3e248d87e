package org.shouze.recusal;

import org.shouze.support.OnH2;

@OnH2
class RecusalsOnH2Test extends RecusalsTest {}
