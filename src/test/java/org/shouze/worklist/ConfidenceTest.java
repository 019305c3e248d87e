package org.shouze.worklist;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.util.List;
import java.util.Map;
import java.util.UUID;

import org.junit.jupiter.api.Test;
import org.shouze.NotFound;
import org.shouze.identity.Acting;
import org.shouze.matter.Copies;
import org.shouze.matter.Followers;
import org.shouze.matter.MatterId;
import org.shouze.matter.Matters;
import org.shouze.matter.Members;
import org.shouze.matter.PersonIsExcluded;
import org.shouze.notification.Messages;
import org.shouze.organization.People;
import org.shouze.support.Leaks;
import org.shouze.trial.Trials;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/** Membership is the only way into a confidential matter; exclusion wins over everything, everywhere. */
abstract class ConfidenceTest {

    private static final String SHUT_OUT = "RELATIVE";

    @Autowired
    private Trials trials;
    @Autowired
    private Worklist worklist;
    @Autowired
    private Lists lists;
    @Autowired
    private Search search;
    @Autowired
    private Matters matters;
    @Autowired
    private Members members;
    @Autowired
    private Copies copies;
    @Autowired
    private Followers followers;
    @Autowired
    private Messages messages;
    @Autowired
    private People people;
    @Autowired
    private ItemTerms terms;
    @Autowired
    private Leaks leaks;
    @Autowired
    private JdbcClient jdbc;
    @Autowired
    private TransactionTemplate transactions;

    @Test
    void isKnownToItsMembersOnlyHoweverHighOthersSit() {
        var matter = trials.startConfidential("trialSequence");

        knows(trials.initiator(), matter);
        knowsNothing(trials.leader(), matter);
        knowsNothing(trials.secretary(), matter);
        knowsNothing(trials.deputy(), matter);
    }

    @Test
    void aStepAdmitsWhoSitsThereByName() {
        var matter = trials.startConfidential("trialSequence");
        finish(matter, "draft", trials.initiator());

        knows(trials.secretary(), matter);
        assertThat(item(matter, "check").offered()).containsExactly(Taker.person(trials.secretary().person().value()));
        assertThat(trials.listed(trials.secretary(), Lists.Tab.TODO)).contains(item(matter, "check").id());
        knowsNothing(trials.leader(), matter);

        finish(matter, "check", trials.secretary());
        knows(trials.leader(), matter);
        knowsNothing(trials.deputy(), matter);
        assertThat(members.of(matter)).extracting(Members.Member::role).containsExactly("INITIATOR", "draft", "check", "decide");
    }

    @Test
    void whoIsShutOutLosesAllOfItAndTheWorkGoesOneLevelUp() {
        var matter = trials.startConfidential("trialSequence");
        finish(matter, "draft", trials.initiator());
        var secretary = trials.secretary();
        var item = item(matter, "check");
        worklist.saveDraft(item.id(), item.revision(), secretary, Map.of("text", List.of("写了一半")));
        in(() -> followers.add(matter, secretary.person()));
        in(() -> copies.send(matter, List.of(people.get(secretary.person())), trials.initiator().actor(), "请阅"));

        in(() -> members.exclude(matter, secretary.person(), SHUT_OUT, trials.initiator().actor()));

        knowsNothing(secretary, matter);
        assertThat(worklist.draft(item.id())).isEmpty();
        assertThat(item(matter, "check").offered()).isNotEmpty()
                .doesNotContain(Taker.person(secretary.person().value()));
        in(() -> matters.note(matter, trials.initiator().actor(), "act.worklist.claimed", null));
        assertThat(messages.about(List.of("followed:" + matter)).getOrDefault("followed:" + matter, List.of())).isEmpty();
    }

    @Test
    void nobodyLetsInWhoIsShutOut() {
        var matter = trials.startConfidential("trialSequence");
        var secretary = trials.secretary().person();
        in(() -> members.exclude(matter, secretary, SHUT_OUT, trials.initiator().actor()));

        assertThatExceptionOfType(PersonIsExcluded.class).isThrownBy(() -> in(() -> members.admit(matter, secretary,
                "INVESTIGATOR", "x", trials.leader().actor())));
        assertThatExceptionOfType(PersonIsExcluded.class)
                .isThrownBy(() -> in(() -> matters.setPeople(matter, "INVESTIGATOR", List.of(secretary))));
        finish(matter, "draft", trials.initiator());

        assertThat(item(matter, "check").offered()).isNotEmpty().doesNotContain(Taker.person(secretary.value()));
        knowsNothing(trials.secretary(), matter);
    }

    @Test
    void exclusionWinsOverASeatInOrdinaryMattersToo() {
        var matter = trials.start("trialSequence");
        finish(matter, "draft", trials.initiator());
        finish(matter, "check", trials.secretary());
        knows(trials.secretary(), matter);

        in(() -> members.exclude(matter, trials.secretary().person(), SHUT_OUT, trials.initiator().actor()));

        knowsNothing(trials.secretary(), matter);
        assertThat(lists.done(trials.secretary(), null).items()).extracting(WorkItem::matter).doesNotContain(matter);
        knows(trials.leader(), matter);
        finish(matter, "decide", trials.leader());
    }

    @Test
    void whoHeldATaskAndIsShutOutOfAnOrdinaryMatterHoldsItNoMore() {
        var matter = trials.start("trialSequence");
        finish(matter, "draft", trials.initiator());

        in(() -> members.exclude(matter, trials.secretary().person(), SHUT_OUT, trials.initiator().actor()));

        var item = item(matter, "check");
        assertThat(item.offered()).isNotEmpty().allMatch(taker -> Taker.person(taker).isPresent());
        assertThat(trials.listed(trials.secretary(), Lists.Tab.TODO)).doesNotContain(item.id());
        assertThat(worklist.mayDo(item, trials.secretary())).isFalse();
    }

    @Test
    void thatItWasReadIsRecorded() {
        var matter = trials.startConfidential("trialSequence");
        var before = reads(matter);

        worklist.read(matter, trials.initiator());

        assertThat(reads(matter)).isEqualTo(before + 1);
    }

    @Test
    void whatIsWrittenInItStandsNowhereReadable() {
        var planted = "密" + UUID.randomUUID().toString().substring(0, 8);
        var matter = trials.startConfidential("trialSequence");
        finish(matter, "draft", trials.initiator());
        var item = item(matter, "check");
        var secretary = trials.secretary();

        worklist.saveDraft(item.id(), item.revision(), secretary, Map.of("text", List.of(planted)));
        terms.note(item.id(), secretary, planted);
        in(() -> copies.send(matter, List.of(people.get(secretary.person())), trials.initiator().actor(), planted));
        in(() -> matters.note(matter, secretary.actor(), "act.worklist.claimed", planted, planted));
        trials.act("course/send-back", matter, item(matter, "check"), secretary, trials.actForm("course/send-back", "draft", false, planted));

        assertThat(leaks.of(planted)).isEmpty();
        assertThat(matters.timeline(matter)).extracting(Matters.Entry::text).contains(planted);
        assertThat(copies.of(matter)).extracting(Copies.Copy::text).containsExactly(planted);
    }

    private int reads(MatterId matter) {
        return jdbc.sql("select count(*) from audit_entry where kind = 'READ' and subject = ?").param("matter:" + matter)
                .query(Integer.class).single();
    }

    private void knows(Acting who, MatterId matter) {
        assertThat(worklist.read(matter, who).matter().id()).isEqualTo(matter);
        assertThat(found(who, matter)).contains(matter);
    }

    private void knowsNothing(Acting who, MatterId matter) {
        assertThatExceptionOfType(NotFound.class).isThrownBy(() -> worklist.read(matter, who));
        assertThat(found(who, matter)).isEmpty();
        assertThat(matters.startedBy(who.person(), null, 100)).noneMatch(started -> started.id().equals(matter));
        assertThat(copies.of(who.person(), null, 100)).noneMatch(copy -> copy.matter().equals(matter));
        assertThat(lists.done(who, null).items()).noneMatch(item -> item.matter().equals(matter));
        var items = jdbc.sql("select id from work_item where matter_id = ?").param(matter.value()).query(String.class)
                .list();
        assertThat(trials.listed(who, Lists.Tab.TODO)).doesNotContainAnyElementsOf(items);
        assertThat(trials.listed(who, Lists.Tab.POOL)).doesNotContainAnyElementsOf(items);
        items.forEach(id -> {
            assertThatExceptionOfType(NotFound.class).isThrownBy(() -> worklist.look(id, who));
            assertThatExceptionOfType(NotFound.class).isThrownBy(() -> worklist.claim(id, who));
            assertThatExceptionOfType(NotFound.class).isThrownBy(() -> worklist.saveDraft(id, 0, who, Map.of()));
        });
    }

    private List<MatterId> found(Acting who, MatterId matter) {
        return search.page(who, new Search.Query(matters.get(matter).number(), null), null).hits().stream()
                .map(Search.Hit::id).toList();
    }

    private WorkItem item(MatterId matter, String node) {
        var id = jdbc.sql("select id from work_item where matter_id = ? and node = ? and closed_at is null")
                .params(matter.value(), node).query(String.class).single();
        return worklist.read(matter, trials.initiator()).items().stream().filter(item -> item.id().equals(id)).findFirst()
                .orElseThrow();
    }

    private void finish(MatterId matter, String node, Acting by) {
        var item = item(matter, node);
        worklist.finish(item.id(), item.revision(), UUID.randomUUID().toString(), by, trials.form("trial/work", "好"));
    }

    private void in(Runnable act) {
        transactions.executeWithoutResult(status -> act.run());
    }
}
