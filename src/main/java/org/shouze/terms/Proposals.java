package org.shouze.terms;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

import org.springframework.beans.factory.ObjectProvider;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

import org.shouze.NotFound;
import org.shouze.audit.Audit;
import org.shouze.identity.Acting;
import org.shouze.matter.MatterId;
import org.shouze.matter.Matters;
import org.shouze.matter.Members;
import org.shouze.organization.SeatId;
import org.shouze.protection.FieldCipher;

/** What red proposed. Nothing starts by itself: a named person accepts it, refuses it with a reason, or puts it off. */
@Component
public class Proposals {

    private static final int MOST = 100;

    /** What is put before these seats and this person may know of. */
    private static final String PUT_BEFORE = "select p.* from term_proposal p join matter m on m.id = p.matter_id"
            + " where p.seat_id = any (?) and " + Members.KNOWN;

    private static final String REASON = "term_proposal.reason";

    private final JdbcTemplate jdbc;
    private final FieldCipher cipher;
    private final ObjectProvider<RedAnswer> answers;
    private final Matters matters;
    private final Audit audit;
    private final Clock clock;

    Proposals(JdbcTemplate jdbc, FieldCipher cipher, ObjectProvider<RedAnswer> answers, Matters matters, Audit audit, Clock clock) {
        this.jdbc = jdbc;
        this.cipher = cipher;
        this.answers = answers;
        this.matters = matters;
        this.audit = audit;
        this.clock = clock;
    }

    /** @param until put off to, or null */
    public record Entry(Instant at, String name, String seatName, String act, String answer, LocalDate until,
            String reason) {}

    record Opening(RunningTerm term, WhoseTurn.Turn turn, SeatId seat) {}

    void open(Collection<Opening> openings) {
        var now = RunningTerms.utc(clock.instant());
        jdbc.batchUpdate("""
                insert into term_proposal (item_id, matter_id, number, step, label, due, seat_id, opened_at, waits_from,
                    status) values (?, ?, ?, ?, ?, ?, ?, ?, ?, 'WAITING')""", openings.stream().map(each -> new Object[] {
                        each.term().item, each.term().matter.value(), each.turn().number(), each.term().step,
                        each.turn().label(),
                        RunningTerms.utc(each.term().due()), each.seat().value(), now, now}).toList());
    }

    public List<RedAnswer> answers() {
        return answers.orderedStream().toList();
    }

    /** What waits for the seats of this person, oldest first, those put off at the end; at most a hundred. */
    @Transactional(readOnly = true)
    public List<Proposal> waitingFor(Acting by) {
        return jdbc.query(PUT_BEFORE + " and p.status = 'WAITING' order by p.waits_from, p.id limit " + MOST,
                this::proposal, seats(by), me(by), me(by));
    }

    /** How many of them want an answer now, at most a hundred. */
    public int count(Acting by) {
        return jdbc.queryForObject("select count(*) from (" + PUT_BEFORE + " and p.status = 'WAITING' and p.waits_from <= ?"
                + " limit " + MOST + ") bounded", Integer.class, seats(by), me(by), me(by),
                RunningTerms.utc(clock.instant()));
    }

    /** @throws NotFound if there is none, or it is put before another seat */
    @Transactional(readOnly = true)
    public Proposal get(long id, Acting by) {
        return jdbc.query(PUT_BEFORE + " and p.id = ?", this::proposal, seats(by), me(by), me(by), id).stream().findFirst().orElseThrow(() -> new NotFound("proposal " + id));
    }

    public List<Entry> entries(long id) {
        return jdbc.query("select * from term_proposal_entry where proposal_id = ? order by id", (row, n) -> new Entry(
                RunningTerms.instant(row, "at"), row.getString("person_name"), row.getString("seat_name"),
                row.getString("act"), row.getString("answer"), row.getObject("until", LocalDate.class),
                cipher.read(row.getString("reason"), REASON, String.valueOf(id))), id);
    }

    /**
     * Begins what was chosen, with the reason.
     *
     * @throws NotFound           if no room brings that answer
     * @throws NoReasonGiven      if it says nothing
     * @throws ProposalIsDecided  if somebody was faster
     */
    @Transactional
    public void accept(long id, Acting by, String answer, String reason) {
        var proposal = get(id, by);
        var chosen = chosen(answer).orElseThrow(() -> new NotFound("answer " + answer));
        decide(proposal, by, Proposal.Status.ACCEPTED, answer, Terms.stated(reason));
        chosen.begin(proposal, by.actor(), reason.strip());
    }

    /** @throws NoReasonGiven if it says nothing @throws ProposalIsDecided if somebody was faster */
    @Transactional
    public void refuse(long id, Acting by, String reason) {
        decide(get(id, by), by, Proposal.Status.REFUSED, null, Terms.stated(reason));
    }

    /**
     * Puts it off: it asks again on that day.
     *
     * @throws DeferredIntoThePast if the day is not to come
     * @throws NoReasonGiven       if it says nothing
     */
    @Transactional
    public void putOff(long id, Acting by, LocalDate until, String reason) {
        var proposal = get(id, by);
        if (until == null || !until.isAfter(LocalDate.now(clock))) {
            throw new DeferredIntoThePast();
        }
        var stated = Terms.stated(reason);
        if (jdbc.update("update term_proposal set waits_from = ? where id = ? and status = 'WAITING'",
                RunningTerms.utc(until.atStartOfDay(clock.getZone()).toInstant()), id) == 0) {
            throw new ProposalIsDecided();
        }
        enter(proposal, by, "PUT_OFF", null, until, stated);
    }

    private void decide(Proposal proposal, Acting by, Proposal.Status status, String answer, String reason) {
        if (jdbc.update("""
                update term_proposal set status = ?, answer = ?, reason = ?, decided_at = ?, decided_by = ?,
                    decided_name = ?, decided_seat = ? where id = ? and status = 'WAITING'""", status.name(), answer,
                sealed(reason, proposal), RunningTerms.utc(clock.instant()), by.actor().person(), by.actor().name(),
                by.actor().seatName(), proposal.id()) == 0) {
            throw new ProposalIsDecided();
        }
        enter(proposal, by, status.name(), answer, null, reason);
    }

    private void enter(Proposal proposal, Acting by, String act, String answer, LocalDate until, String reason) {
        jdbc.update("""
                insert into term_proposal_entry (proposal_id, at, person, person_name, seat_name, act, answer, until,
                    reason) values (?, ?, ?, ?, ?, ?, ?, ?, ?)""", proposal.id(), RunningTerms.utc(clock.instant()),
                by.actor().person(), by.actor().name(), by.actor().seatName(), act, answer, until,
                sealed(reason, proposal));
        matters.note(proposal.matter(), by.actor(), "act.terms.proposal." + act, reason);
        audit.changed(by.actor(), "terms.proposal." + act, "matter:" + proposal.matter(), answer);
    }

    private String sealed(String reason, Proposal proposal) {
        return cipher.seal(reason, REASON, String.valueOf(proposal.id()));
    }

    private Optional<RedAnswer> chosen(String key) {
        return answers().stream().filter(answer -> answer.key().equals(key)).findFirst();
    }

    private static long me(Acting by) {
        return by.actor().person();
    }

    private static Long[] seats(Acting by) {
        return by.whole().stream().map(held -> held.seat().id().value()).toArray(Long[]::new);
    }

    private Proposal proposal(ResultSet row, int n) throws SQLException {
        return new Proposal(row.getLong("id"), row.getString("item_id"),
                new MatterId(row.getObject("matter_id", UUID.class)), row.getString("number"), row.getString("step"),
                row.getString("label"),
                RunningTerms.instant(row, "due"), new SeatId(row.getLong("seat_id")),
                RunningTerms.instant(row, "opened_at"), RunningTerms.instant(row, "waits_from"),
                Proposal.Status.valueOf(row.getString("status")), row.getString("answer"),
                cipher.read(row.getString("reason"), REASON, row.getString("id")),
                RunningTerms.instant(row, "decided_at"), row.getString("decided_name"), row.getString("decided_seat"));
    }
}
