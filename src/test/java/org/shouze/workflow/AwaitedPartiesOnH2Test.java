package org.shouze.workflow;

import org.shouze.support.OnH2;

@OnH2
class AwaitedPartiesOnH2Test extends AwaitedPartiesTest {}
