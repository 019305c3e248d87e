package org.shouze.accountability.web;

import org.shouze.accountability.InterviewLedger;
import org.shouze.accountability.Interviews;
import org.shouze.identity.Acting;
import org.shouze.identity.NavEntry;
import org.springframework.stereotype.Component;

@Component
class InterviewsEntry implements NavEntry {

    private final Interviews interviews;
    private final InterviewLedger ledger;

    InterviewsEntry(Interviews interviews, InterviewLedger ledger) {
        this.interviews = interviews;
        this.ledger = ledger;
    }

    @Override
    public String path() {
        return "/interviews";
    }

    @Override
    public String icon() {
        return "messages";
    }

    @Override
    public String label() {
        return "accountability.interviews.entry";
    }

    @Override
    public Group group() {
        return Group.DISCIPLINE;
    }

    @Override
    public int order() {
        return 60;
    }

    @Override
    public boolean onPhone() {
        return false;
    }

    @Override
    public boolean shownTo(Acting acting) {
        return interviews.mayPropose(acting) || ledger.mayCount(acting);
    }
}
