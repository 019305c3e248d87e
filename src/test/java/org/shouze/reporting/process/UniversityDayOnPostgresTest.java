package org.shouze.reporting.process;

import org.shouze.support.OnPostgres;

@OnPostgres
class UniversityDayOnPostgresTest extends UniversityDayTest {}
