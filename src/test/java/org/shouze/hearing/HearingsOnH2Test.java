package org.shouze.hearing;

import org.shouze.support.OnH2;

@OnH2
class HearingsOnH2Test extends HearingsTest {
}
