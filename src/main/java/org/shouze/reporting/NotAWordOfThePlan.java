package org.shouze.reporting;

/** 居家观察, 集中隔离 and 医学观察 are different things: only the plan's own words are taken. */
public class NotAWordOfThePlan extends FilingFault {

    NotAWordOfThePlan(long person, String word) {
        super("details[" + person + "].now", word);
    }
}
