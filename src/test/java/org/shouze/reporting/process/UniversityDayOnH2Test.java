package org.shouze.reporting.process;

import org.shouze.support.OnH2;

@OnH2
class UniversityDayOnH2Test extends UniversityDayTest {}
