package org.shouze.reporting;

import java.util.List;

/** A proposed correction as its reader sees it: each figure that changes, and who is named now. */
public record CorrectionContent(CorrectionView correction, List<Change> changes, List<Content.NamedPerson> people) {

    /** @param figure name of the figure, message key under {@code reporting.figure.} */
    public record Change(String figure, int before, int after) {}
}
