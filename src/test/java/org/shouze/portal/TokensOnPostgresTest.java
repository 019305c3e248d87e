package org.shouze.portal;

import org.shouze.support.OnPostgres;

@OnPostgres
class TokensOnPostgresTest extends TokensTest {}
