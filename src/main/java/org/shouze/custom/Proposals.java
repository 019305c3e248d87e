package org.shouze.custom;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Arrays;
import java.util.List;

import org.shouze.NotFound;
import org.shouze.audit.Actor;
import org.shouze.audit.Audit;
import org.shouze.workflow.ModelChange;
import org.shouze.workflow.OwnModels;
import org.shouze.workflow.Problem;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Models on their way into force: checked, compared, let in by a second administrator. */
@Component
public class Proposals {

    private final JdbcClient jdbc;
    private final OwnModels models;
    private final Audit audit;
    private final Clock clock;

    Proposals(JdbcClient jdbc, OwnModels models, Audit audit, Clock clock) {
        this.jdbc = jdbc;
        this.models = models;
        this.audit = audit;
        this.clock = clock;
    }

    /** What is wrong with it, and where; nothing is kept. */
    public List<Problem> problems(byte[] bpmn) {
        return models.problems(bpmn);
    }

    /**
     * Keeps a model for the second administrator.
     *
     * @param migrate bring over what runs
     * @throws ModelHasProblems if {@link #problems} finds any
     * @throws NothingChanged   if it is the version in force
     */
    @Transactional
    public long put(byte[] bpmn, boolean migrate, Actor by) {
        if (!models.problems(bpmn).isEmpty()) {
            throw new ModelHasProblems();
        }
        var named = models.named(bpmn);
        if (isInForce(named.id()) && models.changes(bpmn).isEmpty()) {
            throw new NothingChanged();
        }
        jdbc.sql("""
                insert into custom_proposal (process, name, bpmn, migrate, status, proposed_at, proposed_by,
                    proposed_name, version) values (?, ?, ?, ?, 'PROPOSED', ?, ?, ?, 0)""")
                .params(named.id(), named.name(), new String(bpmn, UTF_8), migrate, now(), by.person(), by.name())
                .update();
        var id = jdbc.sql("select max(id) from custom_proposal where proposed_by = ?").param(by.person())
                .query(Long.class).single();
        audit.changed(by, "custom.proposed", "model:" + named.id(), "proposal=" + id + " migrate=" + migrate);
        return id;
    }

    private boolean isInForce(String process) {
        return models.inForce().stream().anyMatch(one -> one.process().equals(process));
    }

    /** Open ones first, then the latest decided. */
    public List<Proposal> latest() {
        return jdbc.sql("""
                select * from custom_proposal order by case status when 'PROPOSED' then 0 else 1 end, id desc limit 50""")
                .query(Proposals::proposal).list();
    }

    /** @throws NotFound if there is none */
    public Review review(long id) {
        var proposal = get(id);
        var bpmn = proposal.bpmn().getBytes(UTF_8);
        return new Review(proposal, isInForce(proposal.process()), models.changes(bpmn), models.running(bpmn));
    }

    /** @param replaces is a version of it in force? */
    public record Review(Proposal proposal, boolean replaces, List<ModelChange> changes,
            List<OwnModels.Running> running) {

        /** Places where something waits and that the new model does not have. */
        public List<OwnModels.Running> lost() {
            return running.stream().filter(place -> place.after() == null).toList();
        }
    }

    /**
     * Puts it into force; checked once more, since posts and other models may have changed.
     *
     * @throws ProposerDecides  if it is this person's own
     * @throws ProposalSettled  if it is decided already
     * @throws ModelHasProblems if it does not fit any more
     */
    @Transactional
    public int approve(long id, Actor by) {
        var proposal = get(id);
        proposal.decidedBy(by);
        var bpmn = proposal.bpmn().getBytes(UTF_8);
        if (!models.problems(bpmn).isEmpty()) {
            throw new ModelHasProblems();
        }
        settle(proposal, Proposal.Status.DEPLOYED, by, null);
        var version = models.deploy(bpmn);
        jdbc.sql("update custom_proposal set deployed_version = ? where id = ?").params(version, id).update();
        var moved = proposal.migrate() ? models.migrate(proposal.process()) : 0;
        audit.changed(by, "custom.deployed", "model:" + proposal.process(), "proposal=" + id + " version=" + version
                + " moved=" + moved);
        return version;
    }

    /**
     * @throws ProposerDecides if it is this person's own
     * @throws ProposalSettled if it is decided already
     */
    @Transactional
    public void refuse(long id, String reason, Actor by) {
        var proposal = get(id);
        proposal.decidedBy(by);
        settle(proposal, Proposal.Status.REFUSED, by, reason);
        audit.changed(by, "custom.refused", "model:" + proposal.process(), "proposal=" + id);
    }

    /**
     * @throws NotTheProposer  if it is somebody else's
     * @throws ProposalSettled if it is decided already
     */
    @Transactional
    public void withdraw(long id, Actor by) {
        var proposal = get(id);
        proposal.withdrawnBy(by);
        settle(proposal, Proposal.Status.WITHDRAWN, by, null);
        audit.changed(by, "custom.withdrawn", "model:" + proposal.process(), "proposal=" + id);
    }

    private void settle(Proposal proposal, Proposal.Status status, Actor by, String reason) {
        var settled = jdbc.sql("""
                update custom_proposal set status = ?, decided_at = ?, decided_by = ?, decided_name = ?, reason = ?,
                    version = version + 1
                where id = ? and version = ? and status = 'PROPOSED'""")
                .params(Arrays.asList(status.name(), now(), by.person(), by.name(), reason, proposal.id(),
                        proposal.version())).update();
        if (settled == 0) {
            throw new ProposalSettled();
        }
    }

    private Proposal get(long id) {
        return jdbc.sql("select * from custom_proposal where id = ?").param(id).query(Proposals::proposal).optional()
                .orElseThrow(() -> new NotFound("proposal " + id));
    }

    private static Proposal proposal(ResultSet row, int n) throws SQLException {
        return new Proposal(row.getLong("id"), row.getString("process"), row.getString("name"), row.getString("bpmn"),
                row.getBoolean("migrate"), Proposal.Status.valueOf(row.getString("status")),
                instant(row, "proposed_at"), row.getLong("proposed_by"), row.getString("proposed_name"),
                instant(row, "decided_at"), row.getString("decided_name"), row.getString("reason"),
                row.getObject("deployed_version", Integer.class), row.getInt("version"));
    }

    private static Instant instant(ResultSet row, String column) throws SQLException {
        var at = row.getObject(column, OffsetDateTime.class);
        return at == null ? null : at.toInstant();
    }

    private OffsetDateTime now() {
        return OffsetDateTime.now(clock);
    }
}
