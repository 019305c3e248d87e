package org.shouze.monitoring;

import org.shouze.support.OnPostgres;

@OnPostgres
class MonitorOnPostgresTest extends MonitorTest {}
