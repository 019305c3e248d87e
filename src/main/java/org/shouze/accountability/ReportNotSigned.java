package org.shouze.accountability;

import org.shouze.RuleBroken;

/** The report is signed by all members of the group. */
class ReportNotSigned extends RuleBroken {}
