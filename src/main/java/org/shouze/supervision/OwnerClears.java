package org.shouze.supervision;

import org.shouze.RuleBroken;

/** Whoever did the work, or answers for it, judges it neither done nor cleared (P7). */
public class OwnerClears extends RuleBroken {}
