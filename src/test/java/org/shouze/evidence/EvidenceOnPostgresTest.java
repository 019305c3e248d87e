package org.shouze.evidence;

import org.shouze.support.OnPostgres;

@OnPostgres
class EvidenceOnPostgresTest extends EvidenceTest {}
