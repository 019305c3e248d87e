package org.shouze.worklist;

import org.shouze.support.OnPostgres;

@OnPostgres
class ConfidenceOnPostgresTest extends ConfidenceTest {}
