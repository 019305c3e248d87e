package org.shouze.course;

import org.shouze.support.OnH2;

@OnH2
class ReturnMatrixOnH2Test extends ReturnMatrixTest {}
