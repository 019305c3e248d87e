package org.shouze.worklist;

import org.shouze.support.OnPostgres;

@OnPostgres
class SearchOnPostgresTest extends SearchTest {}
