package org.shouze.trial;

import java.util.List;
import java.util.Optional;

import org.shouze.identity.Acting;
import org.shouze.matter.Matter;
import org.shouze.worklist.Panel;
import org.springframework.stereotype.Component;

/** The people concerned in a confidential trial. */
@Component("trial/people")
class TrialPeople implements Panel {

    @Override
    public Place place() {
        return Place.SIDE;
    }

    @Override
    public int order() {
        return 1;
    }

    @Override
    public Optional<List<String>> of(Matter matter, Acting reader) {
        return matter.process().startsWith("trial") && matter.confidential() ? Optional.of(List.of("林*", "何*")) : Optional.empty();
    }
}
