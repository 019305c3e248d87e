package org.shouze.recusal;

import org.shouze.RuleBroken;

/** Somebody borrowed investigates, records, reviews or hears an appeal; approving and deciding stay with the seats. */
public class DutyNotLent extends RuleBroken {}
