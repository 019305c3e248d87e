package org.shouze.matter;

import java.time.Instant;
import java.util.Collection;
import java.util.List;

import org.shouze.audit.Actor;
import org.shouze.organization.PersonId;
import org.springframework.stereotype.Component;

/** The matters of the house. */
@Component
public class Matters {

    /** A new id; ids sort by time. */
    public MatterId newId() {
        throw new UnsupportedOperationException();
    }

    /** Opens them in one batch; the caller then starts their process under the same ids. */
    public void open(Collection<NewMatter> matters) {
        throw new UnsupportedOperationException();
    }

    /** @throws org.shouze.NotFound if there is none */
    public Matter get(MatterId id) {
        throw new UnsupportedOperationException();
    }

    /** The next number of that kind in that year, without gaps or doubles: 更正〔2020〕12号 for kind 更正. */
    public String nextNumber(String kind, int year) {
        throw new UnsupportedOperationException();
    }

    /**
     * One line of the timeline, never changed afterwards.
     *
     * @param act  message key under {@code act.}, e.g. {@code act.reporting.filed}
     * @param text what the person wrote, or null; nothing that is encrypted elsewhere
     */
    public void note(MatterId id, Actor by, String act, String text) {
        throw new UnsupportedOperationException();
    }

    /** Newest first. */
    public List<Entry> timeline(MatterId id) {
        throw new UnsupportedOperationException();
    }

    public List<NewMatter.Party> parties(MatterId id, String role) {
        throw new UnsupportedOperationException();
    }

    public void close(MatterId id) {
        throw new UnsupportedOperationException();
    }

    public record Entry(Instant at, PersonId person, String name, String seatName, String behalfOf, String act,
            String text) {}
}
