package org.shouze.hearing;

import org.shouze.support.OnPostgres;

@OnPostgres
class HearingsOnPostgresTest extends HearingsTest {
}
