package org.shouze.portal;

import org.shouze.support.OnH2;

@OnH2
class TokensOnH2Test extends TokensTest {}
