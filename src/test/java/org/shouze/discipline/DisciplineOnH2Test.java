package org.shouze.discipline;

import org.shouze.support.OnH2;

@OnH2
class DisciplineOnH2Test extends DisciplineTest {}
