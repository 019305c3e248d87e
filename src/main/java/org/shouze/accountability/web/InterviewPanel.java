package org.shouze.accountability.web;

import java.util.Optional;

import org.shouze.accountability.Interviews;
import org.shouze.accountability.InterviewView;
import org.shouze.identity.Acting;
import org.shouze.matter.Matter;
import org.shouze.worklist.Panel;
import org.springframework.stereotype.Component;

/** Beside the task: whom it concerns, where it stands, what it bars. */
@Component("accountability/interview-panel")
class InterviewPanel implements Panel {

    private final Interviews interviews;

    InterviewPanel(Interviews interviews) {
        this.interviews = interviews;
    }

    @Override
    public Place place() {
        return Place.SIDE;
    }

    @Override
    public int order() {
        return 10;
    }

    @Override
    public Optional<InterviewView> of(Matter matter, Acting reader) {
        return matter.process().equals("interview") ? interviews.find(matter.id()) : Optional.empty();
    }
}
