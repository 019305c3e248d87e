package org.shouze.briefing;

import org.shouze.support.OnPostgres;

@OnPostgres
class BriefingsOnPostgresTest extends BriefingsTest {}
