package org.shouze.supervision.process;

import org.shouze.support.OnPostgres;

@OnPostgres
class ObjectionFlowsOnPostgresTest extends ObjectionFlowsTest {
}
