package org.shouze.trial;

import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;

import org.shouze.identity.Acting;
import org.shouze.matter.MatterId;
import org.shouze.workflow.Ending;

/** Those at the school may end a trial. */
public abstract class TrialEnding implements Ending {

    public final List<MatterId> ended = new CopyOnWriteArrayList<>();

    @Override
    public boolean mayEnd(MatterId matter, Acting by) {
        return by.seats().stream().anyMatch(held -> held.seat().post().code().startsWith("UNIVERSITY_"));
    }

    @Override
    public void ended(MatterId matter, Acting by, String reason) {
        ended.add(matter);
    }

    @org.springframework.stereotype.Component
    public static class OfSequence extends TrialEnding {

        @Override
        public boolean covers(String process) {
            return process.equals("trialSequence");
        }
    }

    @org.springframework.stereotype.Component
    public static class OfConfidential extends TrialEnding {

        @Override
        public boolean covers(String process) {
            return process.equals("trialConfidential");
        }
    }
}
