package org.shouze.accountability;

import org.shouze.matter.MatterId;

/**
 * A talk or letter that another matter led to is over; told in the act's own transaction. Number, kind and how it ended, and
 * nothing of what was said: whoever knows of the source is no reader of the talk.
 */
public record InterviewConcluded(MatterId source, MatterId interview, String number, InterviewKind kind,
        InterviewStatus outcome) {}
