package org.shouze.accountability.web;

import java.util.Optional;

import org.shouze.accountability.AppealReading;
import org.shouze.accountability.AppealView;
import org.shouze.accountability.CasePanels;
import org.shouze.accountability.CaseReading;
import org.shouze.accountability.CaseView;
import org.shouze.identity.Acting;
import org.shouze.matter.Matter;
import org.shouze.worklist.Panel;
import org.springframework.stereotype.Component;

/** 案卷: what a case or an appeal consists of so far, below the task. */
@Component("accountability/file")
class FilePanel implements Panel {

    /** One of the two. */
    record File(CaseView ofCase, AppealView ofAppeal) {}

    private final CasePanels panels;
    private final CaseReading cases;
    private final AppealReading appeals;

    FilePanel(CasePanels panels, CaseReading cases, AppealReading appeals) {
        this.panels = panels;
        this.cases = cases;
        this.appeals = appeals;
    }

    @Override
    public Place place() {
        return Place.MAIN;
    }

    @Override
    public int order() {
        return 1;
    }

    @Override
    public Optional<File> of(Matter matter, Acting reader) {
        return panels.covers(matter) ? Optional.of(new File(cases.view(matter.id()), null))
                : panels.coversAppeal(matter) ? Optional.of(new File(null, appeals.view(matter.id())))
                        : Optional.empty();
    }
}
