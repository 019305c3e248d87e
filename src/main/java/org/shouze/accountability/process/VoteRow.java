package org.shouze.accountability.process;

import java.util.List;
import java.util.stream.IntStream;

import jakarta.validation.constraints.Size;
import org.shouze.accountability.Vote;

/** One line of the minutes. @param number 工号; a line without one says nothing */
record VoteRow(@Size(max = 40) String number, Vote.Choice choice,
        @Size(max = 1000, message = "{accountability.case.fault.long}") String dissent) {

    static final int LINES = 9;

    boolean isEmpty() {
        return number == null || number.isBlank();
    }

    /** As many lines as the form shows. */
    static List<VoteRow> filled(List<VoteRow> given) {
        return IntStream.range(0, LINES).mapToObj(at -> given != null && at < given.size() && given.get(at) != null
                ? given.get(at) : new VoteRow("", null, "")).toList();
    }
}
