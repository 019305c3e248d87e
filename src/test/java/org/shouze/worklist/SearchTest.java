package org.shouze.worklist;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.UUID;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.shouze.identity.Acting;
import org.shouze.matter.MatterId;
import org.shouze.matter.Matters;
import org.shouze.matter.NewMatter;
import org.shouze.organization.PersonId;
import org.shouze.organization.Unit;
import org.shouze.organization.UnitKind.Level;
import org.shouze.worklist.Search.Hit;
import org.shouze.worklist.Search.Query;
import org.springframework.beans.factory.annotation.Autowired;

abstract class SearchTest extends Desk {

    @Autowired Search search;
    @Autowired Matters matters;
    @Autowired org.shouze.matter.Readers readers;

    /** A word that no other test's matter has. */
    private String word;

    @BeforeEach
    void inTheAfternoon() {
        at("17:20");
        word = "寻" + (char) ('\u4e00' + Math.floorMod(UUID.randomUUID().hashCode(), 20_000));
    }

    @Test
    void findsByTwoCharactersOfTitleNumberOrUnit() {
        var college = college();
        var id = open(word + "整改", college, null);

        assertThat(found(leader(), word)).containsExactly(id);
        assertThat(found(leader(), word + " " + college.name().substring(0, 2))).containsExactly(id);
        assertThat(found(leader(), number(id).toLowerCase())).containsExactly(id);
        assertThat(found(leader(), word + " 没有这个词")).isEmpty();
        assertThat(found(leader(), "%")).isEmpty();
    }

    @Test
    void findsOpenAndDoneAndEitherAlone() {
        var open = open(word + "甲", college(), null);
        var done = open(word + "乙", college(), null);
        matters.close(done);

        assertThat(found(leader(), word)).containsExactly(done, open);
        assertThat(ids(search.page(leader(), new Query(word, Search.State.OPEN), null))).containsExactly(open);
        assertThat(ids(search.page(leader(), new Query(word, Search.State.DONE), null))).containsExactly(done);
    }

    @Test
    void findsNothingBeyondTheReadersUnits() {
        var colleges = units.within(units.school().id(), Level.COLLEGE);
        var own = open(word + "甲", colleges.get(0), null);
        var others = open(word + "乙", colleges.get(1), null);
        var secretary = office.holder("COLLEGE_SECRETARY", colleges.get(0).id());

        assertThat(found(secretary, word)).containsExactly(own);
        assertThat(found(leader(), word)).containsExactly(others, own);
    }

    @Test
    void findsOnesOwnMatterWhereverItIs() {
        var colleges = units.within(units.school().id(), Level.COLLEGE);
        var secretary = office.holder("COLLEGE_SECRETARY", colleges.get(0).id());
        var id = open(word, colleges.get(1), secretary.person());

        assertThat(found(secretary, word)).containsExactly(id);
    }

    @Test
    void aPersonsNameFindsWhatHeBeganOrDidWithinTheReadersRights() {
        var grid = grid();
        var keeper = keeper(grid);
        var item = open(report(grid), "fileReport");
        worklist.finish(item.id(), item.revision(), token(), keeper, zero(grid));
        var began = open(word, college(), keeper.person());
        var name = keeper.actor().name();

        assertThat(found(leader(), name)).contains(item.matter(), began);
        assertThat(found(leader(), name + " " + word)).containsExactly(began);
        assertThat(found(keeper(elsewhere(grid)), name)).doesNotContain(item.matter());
        assertThat(found(leader(), name.substring(0, 1))).doesNotContain(began);
    }

    @Test
    void manyHitsAreReadPageByPageNewestFirstAndNoneTwice() {
        var all = new ArrayList<MatterId>();
        for (int i = 0; i < 2 * Search.PAGE + 3; i++) {
            all.add(0, open(word + i, college(), null));
        }

        var seen = new LinkedHashSet<MatterId>();
        UUID before = null;
        do {
            var page = search.page(leader(), new Query(word, null), before);
            assertThat(ids(page)).noneMatch(seen::contains);
            seen.addAll(ids(page));
            before = page.next();
        } while (before != null);
        var exported = new ArrayList<MatterId>();
        search.each(leader(), new Query(word, null), 30, hit -> exported.add(hit.id()));

        assertThat(seen).containsExactlyElementsOf(all);
        assertThat(exported).containsExactlyElementsOf(all.subList(0, 30));
    }

    @Test
    void whoWasOnlyAskedApartDoesNotFindTheMatterAndItsReaderDoes() {
        var grid = grid();
        var item = open(report(grid), "fileReport");
        var asked = keeper(elsewhere(grid));
        worklist.finish(item.id(), item.revision(), token(), keeper(grid), zero(grid));
        jdbc.sql("update work_item set closed_by = ?, apart = true where id = ?")
                .params(asked.actor().person(), item.id()).update();

        assertThat(found(asked, item.number())).isEmpty();
        assertThat(found(asked, asked.actor().name())).doesNotContain(item.matter());
        readers.add(item.matter(), asked.person());
        assertThat(found(asked, item.number())).containsExactly(item.matter());
        assertThat(found(asked, item.number().substring(3))).containsExactly(item.matter());
    }

    @Test
    void administratorsFindNothing() {
        open(word, college(), null);

        assertThat(found(office.holder("SYSTEM_ADMIN", units.school().id()), word)).isEmpty();
    }

    private MatterId open(String title, Unit unit, PersonId initiator) {
        clock.advance(java.time.Duration.ofMillis(2));
        var id = matters.newId();
        matters.open(List.of(new NewMatter(id, "dailyReport", "XS-" + UUID.randomUUID(), title, unit, initiator, List.of())));
        return id;
    }

    private String number(MatterId id) {
        return matters.get(id).number();
    }

    private Unit college() {
        return units.within(units.school().id(), Level.COLLEGE).get(0);
    }

    private org.shouze.organization.Grids.Grid elsewhere(org.shouze.organization.Grids.Grid grid) {
        var college = units.nearest(grid.unit().id(), Level.COLLEGE).orElseThrow();
        return grids.all().stream().filter(other -> other.people() > 0 && !college.covers(other.unit().path()))
                .findFirst().orElseThrow();
    }

    private Acting leader() {
        return office.holder("UNIVERSITY_DEPUTY_SECRETARY", units.school().id());
    }

    private List<MatterId> found(Acting by, String text) {
        return ids(search.page(by, new Query(text, null), null));
    }

    private static List<MatterId> ids(Search.Page page) {
        return page.hits().stream().map(Hit::id).toList();
    }
}
