package org.shouze.cooperation;

import org.shouze.support.OnPostgres;

@OnPostgres
class CooperationOnPostgresTest extends CooperationTest {}
