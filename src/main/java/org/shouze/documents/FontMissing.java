package org.shouze.documents;

import org.shouze.RuleBroken;

/** No TrueType font with Chinese characters on this machine: a PDF would show boxes. */
public class FontMissing extends RuleBroken {

    public FontMissing() {}
}
