package org.shouze.hearing;

import org.shouze.RuleBroken;

/** Nobody signs an inquiry or defends himself against a record. */
public class AnswerDoesNotFit extends RuleBroken {}
