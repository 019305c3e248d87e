package org.shouze.discipline;

import org.shouze.RuleBroken;

/** A package has a list. */
public class PackageEmpty extends RuleBroken {}
