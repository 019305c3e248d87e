package org.shouze.accountability;

import java.util.Comparator;
import java.util.List;

import org.shouze.hearing.Hearings;
import org.shouze.hearing.HearingView;
import org.shouze.hearing.HearingView.Status;
import org.shouze.hearing.Kind;
import org.shouze.matter.MatterId;
import org.springframework.stereotype.Component;

/** The points of a defence that came by the person's pass or on paper, for the step that takes them into the record. */
@Component
public class HeardPoints {

    private final Hearings hearings;

    HeardPoints(Hearings hearings) {
        this.hearings = hearings;
    }

    /** Of the last one that was answered; none if it was not. */
    public List<String> points(MatterId matter) {
        return hearings.of(matter).stream().filter(one -> one.kind() == Kind.DEFEND)
                .filter(one -> one.status() == Status.ANSWERED).max(Comparator.comparing(HearingView::askedAt))
                .map(one -> hearings.words(one.id()).statements()).orElse(List.of());
    }
}
