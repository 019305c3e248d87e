package org.shouze.custom;

import org.shouze.RuleBroken;

/** It is the version in force already. */
public class NothingChanged extends RuleBroken {
}
