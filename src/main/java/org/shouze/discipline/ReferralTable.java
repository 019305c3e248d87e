package org.shouze.discipline;

import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;

import org.shouze.NotFound;
import org.shouze.matter.MatterId;
import org.shouze.protection.FieldCipher;
import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Referrals as rows, and each version of their lists. */
@Component
class ReferralTable {

    private static final String BODY = "discipline_referral.body";
    private static final String TITLE = "discipline_referral_item.title";

    /** @param file id of the attachment, or null for paper; @param digest keyed, of its content */
    record Item(String title, int pages, UUID file, String digest) {}

    /** @param clue what it came from, or null */
    record Head(String number, MatterId clue, String body) {}

    private final JdbcClient jdbc;
    private final FieldCipher cipher;

    ReferralTable(JdbcClient jdbc, FieldCipher cipher) {
        this.jdbc = jdbc;
        this.cipher = cipher;
    }

    void insert(Referral one, String number, MatterId clue, Instant now) {
        jdbc.sql("""
                insert into discipline_referral (id, number, clue, body, status, version, opened_at, revision)
                values (?, ?, ?, ?, ?, 0, ?, 0)""")
                .params(Arrays.asList(one.id.value(), number, Columns.id(clue), cipher.seal("", BODY, one.id.toString()),
                        one.state().status().name(), Columns.at(now))).update();
    }

    Referral get(MatterId id) {
        return jdbc.sql("select * from discipline_referral where id = ?").param(id.value())
                .query((row, n) -> Referral.stored(id, row.getInt("revision"), new Referral.State(
                        Columns.one(Referral.Status.class, row, "status"), row.getInt("version"),
                        Columns.person(row, "prepared_by"), Columns.person(row, "approved_by"),
                        Columns.day(row, "sent_on"), row.getString("receipt_number"), Columns.day(row, "received_on"),
                        Columns.day(row, "returned_on"), Columns.one(ReferralAnswer.class, row, "answer"),
                        Columns.day(row, "answered_on")))).optional().orElseThrow(() -> new NotFound(id));
    }

    Head head(MatterId id) {
        return jdbc.sql("select * from discipline_referral where id = ?").param(id.value())
                .query((row, n) -> new Head(row.getString("number"), Columns.matter(row, "clue"),
                        cipher.open(row.getString("body"), BODY, id.toString()))).optional()
                .orElseThrow(() -> new NotFound(id));
    }

    void save(Referral one) {
        var now = one.state();
        if (jdbc.sql("""
                update discipline_referral set status = ?, version = ?, prepared_by = ?, approved_by = ?, sent_on = ?,
                    receipt_number = ?, received_on = ?, returned_on = ?, answer = ?, answered_on = ?,
                    revision = revision + 1 where id = ? and revision = ?""")
                .params(Arrays.asList(now.status().name(), now.version(), Columns.id(now.preparedBy()),
                        Columns.id(now.approvedBy()), now.sentOn(), now.receipt(), now.receivedOn(), now.returnedOn(),
                        Columns.name(now.answer()), now.answeredOn(), one.id.value(), one.revision)).update() == 0) {
            throw new OptimisticLockingFailureException("referral " + one.id);
        }
    }

    void list(MatterId id, int version, String body, List<Item> items) {
        jdbc.sql("update discipline_referral set body = ? where id = ?")
                .params(cipher.seal(body, BODY, id.toString()), id.value()).update();
        for (int at = 0; at < items.size(); at++) {
            var item = items.get(at);
            jdbc.sql("""
                    insert into discipline_referral_item (referral, version, position, title, pages, file, digest)
                    values (?, ?, ?, ?, ?, ?, ?)""")
                    .params(Arrays.asList(id.value(), version, at, cipher.seal(item.title(), TITLE, row(id, version, at)),
                            item.pages(), item.file(), item.digest())).update();
        }
    }

    List<Item> items(MatterId id, int version) {
        return jdbc.sql("select * from discipline_referral_item where referral = ? and version = ? order by position")
                .params(id.value(), version).query((row, n) -> new Item(
                        cipher.open(row.getString("title"), TITLE, row(id, version, row.getInt("position"))),
                        row.getInt("pages"), row.getObject("file", UUID.class), row.getString("digest"))).list();
    }

    private static String row(MatterId id, int version, int position) {
        return id + "/" + version + "/" + position;
    }
}
