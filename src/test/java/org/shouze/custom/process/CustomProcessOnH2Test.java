package org.shouze.custom.process;

import org.shouze.support.OnH2;

@OnH2
class CustomProcessOnH2Test extends CustomProcessTest {}
