package org.shouze.countersigning;

import org.shouze.support.OnPostgres;

@OnPostgres
class CountersigningOnPostgresTest extends CountersigningTest {}
