package org.shouze.rehearsal;

import org.shouze.support.OnH2;

@OnH2
class RehearsalsOnH2Test extends RehearsalsTest {}
