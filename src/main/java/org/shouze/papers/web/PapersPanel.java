package org.shouze.papers.web;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;

import org.shouze.identity.Acting;
import org.shouze.matter.Matter;
import org.shouze.papers.Paper;
import org.shouze.papers.Papers;
import org.shouze.worklist.Panel;
import org.springframework.stereotype.Component;

/** 文书: the papers that stand, newest first. */
@Component("papers/panel")
class PapersPanel implements Panel {

    private static final int SHOWN = 6;

    private final Papers papers;

    PapersPanel(Papers papers) {
        this.papers = papers;
    }

    record View(int all, List<Paper> newest) {}

    @Override
    public Place place() {
        return Place.MAIN;
    }

    @Override
    public int order() {
        return 40;
    }

    @Override
    public Optional<View> of(Matter matter, Acting reader) {
        var standing = papers.of(matter, reader.actor()).stream().filter(Paper::inForce).toList();
        if (standing.isEmpty()) {
            return Optional.empty();
        }
        var newest = new ArrayList<>(standing.subList(Math.max(0, standing.size() - SHOWN), standing.size()));
        Collections.reverse(newest);
        return Optional.of(new View(standing.size(), newest));
    }
}
