package org.shouze.terms;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;
import static org.shouze.terms.LadderTest.rung;

import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;

import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

import org.shouze.NotFound;
import org.shouze.audit.Actor;
import org.shouze.calendar.HoursBeginTooSoon;
import org.shouze.calendar.OfficeHours;
import org.shouze.calendar.OfficeTimes;
import org.shouze.calendar.SpecialDay;
import org.shouze.calendar.WorkingDays;
import org.shouze.delivery.Channel;
import org.shouze.delivery.Outbox;
import org.shouze.notification.Choice;
import org.shouze.notification.Choices;
import org.shouze.notification.Messages;
import org.shouze.support.OnH2;
import org.shouze.support.OnPostgres;
import org.shouze.terms.Rung.Mark;
import org.shouze.workflow.Catalogue;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.support.TransactionTemplate;

/** The ladder on a database: each rung once, whatever happens on the way. */
class ScanTest {

    @Nested
    @OnH2
    class OnH2Database extends Facts {
        @Override
        int many() {
            return 2_000;
        }
    }

    @Nested
    @OnPostgres
    class OnPostgresDatabase extends Facts {
        @Override
        int many() {
            return 20_000;
        }
    }

    abstract static class Facts extends Clocks {

        static final Rung TWO_HOURS = rung(null, Mark.BEFORE_DUE, 120, false, null);
        static final Rung HALF_AN_HOUR = rung(null, Mark.BEFORE_DUE, 30, false, null);
        static final Rung HALF_AN_HOUR_LATE = rung(null, Mark.AFTER_DUE, 30, false, null);

        @Autowired WorkingDays days;
        @Autowired RuleKeeping keeping;
        @Autowired Catalogue catalogue;
        @Autowired Choices choices;
        @Autowired OfficeTimes times;
        @Autowired HoursEffect effect;
        @Autowired PauseKeeping pauses;

        abstract int many();

        @Test
        void everyStepOfEveryProcessHasATermThatTellsSomebody() {
            assertThat(catalogue.processes()).hasSizeGreaterThan(3).allSatisfy(process -> assertThat(process.tasks())
                    .isNotEmpty().allSatisfy(task -> assertThat(rules.of(process.id(), task.step(), LocalDate.of(2020, 3, 2)))
                            .hasValueSatisfying(rule -> assertThat(rule.rungs().stream().flatMap(rung -> rung.tells().stream())
                                    .filter(Audience::namesPost)).allSatisfy(post -> assertThat(seats.post(post.post().name()))
                                            .isPresent()))));
            assertThat(rules.of("dailyReport", "reporting/file-report", LocalDate.of(2020, 3, 2)).orElseThrow().rungs())
                    .extracting(Rung::key).containsExactly("BEFORE_DUE:120", "BEFORE_DUE:30", "AFTER_DUE:30");
        }

        @Test
        void climbsEachRungOnceAndTellsWhomItNames() {
            var item = item(threeColours(1), null); // due Tuesday 17:30
            // 7.5 + 7.5 hours: yellow with 4:30 left, orange with 2:15 left

            run("2020-03-03T18:00:00");

            assertThat(climbs(item)).extracting(Climb::rung, Climb::at, Climb::afterOutage).containsExactly(
                    tuple("YELLOW", at("2020-03-03T11:00"), false), tuple("ORANGE", at("2020-03-03T15:15"), false),
                    tuple("RED", at("2020-03-03T17:30"), false));
            assertThat(told(holder(), item)).hasSize(3).filteredOn(Messages.Message::urgent).hasSize(2); // orange and red
            assertThat(told(superior(), item)).hasSize(2).allSatisfy(message ->
                    assertThat(message.link()).isEqualTo("/work/" + item));
            assertThat(matters.timeline(matter(item))).extracting(entry -> entry.act())
                    .containsExactly("act.terms.RED", "act.terms.ORANGE", "act.terms.YELLOW");
        }

        @Test
        void aRungTellsByTheChannelItNamesAndAnEscalationByAll() {
            var byText = new Rung(null, Mark.BEFORE_DUE, 120, false, null, List.of(Audience.HOLDER), Means.SMS, null, false);
            var red = new Rung(Colour.RED, Mark.AFTER_DUE, 0, false, null, List.of(Audience.HOLDER), Means.ORDINARY, null, false);
            var process = process(Measure.OWN, 0, byText, HALF_AN_HOUR, red);
            var item = item(process, at("2020-03-02T16:00"));
            choices.choose(holder().actor(), new Choice(Set.of(Channel.MAIL), null, null));
            try {
                run("2020-03-02T16:05:00");

                assertThat(told(holder(), item)).extracting(message -> message.sendings().stream()
                        .map(Outbox.Sending::channel).toList()).containsExactly(
                                List.of(Channel.WECOM, Channel.MAIL, Channel.SMS), List.of(Channel.MAIL), List.of(Channel.SMS));
                assertThat(climbs(item)).extracting(Climb::means)
                        .containsExactly(Means.SMS, Means.ORDINARY, Means.ORDINARY);
            } finally {
                choices.choose(holder().actor(), new Choice(Set.of(Channel.WECOM, Channel.DINGTALK, Channel.MAIL), null, null));
            }
        }

        @Test
        void aNoteAndAnAcknowledgementStopWhatTheRuleSays() {
            var process = threeColours(3); // due Thursday 17:30: yellow on Wednesday at 16:00, orange on Thursday at 11:00
            var noted = item(process, null);
            var silent = item(process, null);
            var seen = item(process, null);
            terms.note(noted, holder().actor(), "已联系三个班");

            run("2020-03-04T17:20:00");
            assertThat(climbs(noted)).isEmpty();
            assertThat(terms.brief(seen).orElseThrow().colour()).isEqualTo(Colour.YELLOW);
            terms.acknowledge(seen, holder().actor());
            run("2020-03-05T10:45:00"); // yellow has had no answer for four hours

            assertThat(climbs(silent)).extracting(Climb::rung).containsExactly("YELLOW", "ORANGE");
            assertThat(climbs(seen)).extracting(Climb::rung).containsExactly("YELLOW");
            assertThat(climbs(noted)).isEmpty();
            assertThatThrownBy(() -> terms.acknowledge(noted, holder().actor())).isInstanceOf(NothingToAcknowledge.class);
            run("2020-03-05T17:40:00");
            assertThat(climbs(noted)).extracting(Climb::rung).containsExactly("ORANGE", "RED");
        }

        @Test
        void whatWasDoneIsNotClimbedAnyMore() {
            var item = item(threeColours(1), null);
            run("2020-03-03T12:00:00");

            terms.end(List.of(item));
            run("2020-03-03T18:00:00");

            assertThat(climbs(item)).extracting(Climb::rung).containsExactly("YELLOW");
        }

        @Test
        void whatFellIntoAnOutageIsClimbedOnceAfterItAndTheOutageIsNoLateness() {
            var item = item(process(Measure.OWN, 0, TWO_HOURS, HALF_AN_HOUR, HALF_AN_HOUR_LATE), at("2020-03-02T16:00"));
            run("2020-03-02T14:30:00");
            assertThat(climbs(item)).extracting(Climb::rung).containsExactly("BEFORE_DUE:120");

            clock.set("2020-03-02T17:00:00"); // nobody was there for two hours and a half
            scan.pass();

            assertThat(outages.since(at("2020-03-02T00:00"))).containsExactly(
                    new Outage(at("2020-03-02T14:30"), at("2020-03-02T17:00")));
            assertThat(climbs(item)).extracting(Climb::rung, Climb::afterOutage)
                    .containsExactly(tuple("BEFORE_DUE:120", false), tuple("BEFORE_DUE:30", true));
            assertThat(told(holder(), item).get(0).text()).contains("停机");
            assertThat(terms.view(item).late()).isEqualTo(Duration.ZERO);
            assertThat(terms.view(item).excused()).isEqualTo(Duration.ofHours(1));
            run("2020-03-02T18:00:00");
            assertThat(climbs(item)).extracting(Climb::rung, Climb::at).contains(
                    tuple("AFTER_DUE:30", at("2020-03-02T17:30")));
            assertThat(climbs(item)).hasSize(3);
            assertThat(terms.view(item).late()).isEqualTo(Duration.ofHours(1));
            assertThat(outages.since(at("2020-03-02T00:00"))).hasSize(1);
        }

        @Test
        void twoNodesClimbEachRungOnce() throws Exception {
            var items = items(process(Measure.OWN, 0, TWO_HOURS, HALF_AN_HOUR), at("2020-03-02T16:00"),
                    Collections.nCopies(1_200, deputy));
            var nodes = List.of(scan, otherNode(), otherNode(), otherNode());

            for (var moment = at("2020-03-02T13:58"); moment.isBefore(at("2020-03-02T14:03")); moment = moment.plusSeconds(60)) {
                clock.set(moment.atZone(clock.getZone()).toLocalDateTime().toString());
                var executor = Executors.newFixedThreadPool(nodes.size());
                try {
                    for (var done : executor.invokeAll(nodes.stream().map(node -> (Callable<Boolean>) node::pass).toList())) {
                        done.get();
                    }
                } finally {
                    executor.shutdown();
                }
            }

            assertThat(count("term_climb c where c.item_id in (select item_id from term_running where process = "
                    + "(select process from term_running where item_id = '" + items.get(0) + "'))")).isEqualTo(1_200);
            assertThat(messages.of(holder().person(), false, null, 200)).filteredOn(message ->
                    message.topic().startsWith("terms:" + STEP)
                            && message.sentAt().equals(at("2020-03-02T14:00"))).hasSize(1);
        }

        @Test
        void aNodeThatDiesInTheMiddleLeavesTheRestToTheOther() {
            var item = item(process(Measure.OWN, 0, TWO_HOURS, HALF_AN_HOUR), at("2020-03-02T16:00"));
            clock.set("2020-03-02T14:00:00");
            var transaction = new TransactionTemplate(transactions);
            transaction.executeWithoutResult(dying -> {
                climbing.climb(Climbing.BATCH);
                dying.setRollbackOnly();
            });
            assertThat(climbs(item)).isEmpty();

            otherNode().pass();

            assertThat(climbs(item)).hasSize(1);
            assertThat(told(holder(), item)).hasSize(1);
        }

        @Test
        void manyAreClimbedInBatchesAndOpenedInOne() {
            var keepers = grids.all().stream().map(grid -> grid.keeper()).toList();
            var offered = IntStream.range(0, many()).mapToObj(i -> keepers.get(i % keepers.size())).toList();
            var statements = new Statements(jdbc.getDataSource());
            var counted = statements.terms(this);
            var opened = IntStream.range(0, many()).mapToObj(i -> new Terms.Opened("clock-x-" + i, matters.newId(),
                    "nothing", "without/rungs", clock.instant(), at("2020-03-02T16:00"))).toList();
            jdbc.update("delete from term_running where item_id like 'clock-x-%'");

            counted.open(opened.subList(0, 1));
            statements.forget();
            counted.open(opened.subList(1, many()));
            assertThat(statements.prepared()).as("statements to open").isEqualTo(1);
            jdbc.update("delete from term_running where item_id like 'clock-x-%'");
            process(Measure.OWN, 0);
            var without = process(Measure.OWN, 0);
            counted.open(opened.stream().map(each -> new Terms.Opened(each.item(), each.matter(), without, STEP,
                    each.at(), each.ownDue())).toList());
            assertThat(count("term_running where process = '" + without + "'")).isZero();

            var process = process(Measure.OWN, 0, TWO_HOURS);
            items(process, at("2020-03-02T16:00"), offered);
            clock.set("2020-03-02T14:00:00");
            var before = count("audit_entry where act = 'terms.climbed'");
            scan.pass();

            assertThat(count("term_climb c join term_running r on r.item_id = c.item_id where r.process = '" + process + "'")).isEqualTo(many());
            assertThat(count("audit_entry where act = 'terms.climbed'") - before).isEqualTo(many() / Climbing.BATCH);
        }

        @Test
        void aHolidayAnnouncedLaterMovesWhatRuns() {
            var item = item(threeColours(3), null);
            assertThat(due(item)).isEqualTo(at("2020-03-05T17:30"));
            var shipped = days.special(2020);
            var announced = new ArrayList<>(shipped);
            announced.add(new SpecialDay(LocalDate.of(2020, 3, 4), SpecialDay.Kind.HOLIDAY, "哀悼日", "国办发明电〔2020〕9号"));
            try {
                importCalendar(announced);
                clock.advance(Duration.ofMinutes(1));
                scan.pass();

                assertThat(due(item)).isEqualTo(at("2020-03-06T17:30"));
                var view = terms.view(item);
                assertThat(view.moves()).extracting(TermView.Move::cause, TermView.Move::from, TermView.Move::to)
                        .containsExactly(tuple(DueMoved.Cause.CALENDAR, at("2020-03-05T17:30"), at("2020-03-06T17:30")));
                assertThat(view.date().skipped()).extracting(skipped -> skipped.reason()).contains("哀悼日（国办发明电〔2020〕9号）");
                assertThat(view.ahead()).last().extracting(TermView.Ahead::moment).isEqualTo(at("2020-03-06T17:30"));
                assertThat(jdbc.queryForObject("select due from work_item where id = ?", OffsetDateTime.class,
                        item).toInstant()).isEqualTo(at("2020-03-06T17:30"));
                assertThat(jdbc.queryForObject("select due from work_item_taker where item_id = ?",
                        OffsetDateTime.class, item).toInstant()).isEqualTo(at("2020-03-06T17:30"));
            } finally {
                importCalendar(shipped);
            }
        }

        @Test
        void otherOfficeHoursMoveWhatRunsAndNothingBeforeTheirDay() {
            var item = item(threeColours(3), null);
            var early = item(threeColours(1), null);
            var from = LocalDate.of(2020, 3, 4);
            var summer = List.of(new OfficeHours.Span(LocalTime.of(8, 30), LocalTime.NOON),
                    new OfficeHours.Span(LocalTime.of(13, 0), LocalTime.of(16, 30)));
            assertThatThrownBy(() -> times.with(LocalDate.of(2020, 3, 2), summer)).isInstanceOf(HoursBeginTooSoon.class);

            var shown = effect.of(times.with(from, summer));
            assertThat(shown.open()).isGreaterThanOrEqualTo(2);
            assertThat(shown.changes()).extracting(RuleKeeping.Change::from, RuleKeeping.Change::to)
                    .contains(tuple(at("2020-03-05T17:30"), at("2020-03-05T16:30")))
                    .doesNotContain(tuple(at("2020-03-03T17:30"), at("2020-03-03T16:30")));
            assertThat(due(item)).as("shown, not done").isEqualTo(at("2020-03-05T17:30"));
            try {
                times.arrange(Actor.SYSTEM, from, summer);
                clock.advance(Duration.ofMinutes(1));
                scan.pass();

                assertThat(due(item)).isEqualTo(at("2020-03-05T16:30"));
                assertThat(terms.view(item).moves()).extracting(TermView.Move::cause).containsExactly(DueMoved.Cause.CALENDAR);
                assertThat(due(early)).isEqualTo(at("2020-03-03T17:30"));
                times.arrange(Actor.SYSTEM, from, summer.subList(0, 1));
                assertThat(times.now().versions().get(from)).containsExactly(summer.get(0));
            } finally {
                jdbc.update("delete from calendar_office_hours where valid_from = date '2020-03-04'");
                jdbc.update("update calendar_version set version = version + 1");
                clock.advance(Duration.ofMinutes(1));
            }
        }

        @Test
        void theReasonsToStopAClockAreDataOfItsProcess() {
            var item = item(threeColours(3), null);
            var own = jdbc.queryForObject("select process from term_running where item_id = ?", String.class, item);

            pauses.arrange(own, List.of(new TermRules.Category("REASON_1", "等待专家意见", 10)), Actor.SYSTEM);

            assertThat(terms.view(item).reasons()).extracting(TermRules.Category::name).containsExactly("等待专家意见");
            assertThatThrownBy(() -> terms.pause(item, holder().actor(), "AWAITING_EVIDENCE", "等"))
                    .isInstanceOf(PauseNotForeseen.class);
            terms.pause(item, holder().actor(), "REASON_1", "等专家");
            assertThat(pauses.standing(own)).isEqualTo(Map.of("REASON_1", 1));
            pauses.arrange(own, List.of(), Actor.SYSTEM);
            assertThat(rules.pauses(own)).isEqualTo(rules.pauses(TermRule.ANY)).isNotEmpty();
            assertThat(terms.view(item).standing().category()).isEqualTo("等待专家意见");
            terms.resume(item, holder().actor());
            assertThat(pauses.standing(own)).isEmpty();
        }

        private void importCalendar(List<SpecialDay> table) {
            calendars.take(Actor.SYSTEM, table, calendars.compare(table).version());
        }

        @Test
        void aNewVersionTakesOverWhatIsOpenOnItsDayIfItSaysSo() {
            var item = item(threeColours(5), null);
            var kept = item(threeColours(5), null);
            assertThat(due(item)).isEqualTo(at("2020-03-09T17:30"));
            arrange(item, 3, true);
            arrange(kept, 3, false);

            clock.advance(Duration.ofMinutes(1));
            scan.pass();
            assertThat(due(item)).isEqualTo(at("2020-03-09T17:30"));
            clock.set("2020-03-03T00:05:00");
            scan.pass();
            scan.pass();

            assertThat(due(item)).isEqualTo(at("2020-03-05T17:30"));
            assertThat(terms.view(item).rule().amount()).isEqualTo(3);
            assertThat(terms.view(item).moves()).extracting(TermView.Move::cause).containsExactly(DueMoved.Cause.RULE);
            assertThat(due(kept)).isEqualTo(at("2020-03-09T17:30"));
        }

        private void arrange(String item, int days, boolean takesOver) {
            var old = terms.view(item).rule();
            var next = new TermRule(0, old.process(), old.step(), LocalDate.of(2020, 3, 3), null, old.measure(), days, true,
                    true, takesOver, "新", "", old.rungs());
            assertThat(keeping.effect(next).open()).isEqualTo(1);
            assertThat(keeping.effect(next).changes()).hasSize(takesOver ? 1 : 0);
            keeping.arrange(next, Actor.SYSTEM);
            assertThatThrownBy(() -> keeping.arrange(next, Actor.SYSTEM)).isInstanceOf(RuleIsSuperseded.class);
        }

        @Test
        void aClockStandsStillForAReasonOfTheRuleAndRunsOnWithWhatWasLeft() {
            var item = item(process(Measure.WORKING_HOURS, 15, TWO_HOURS, HALF_AN_HOUR_LATE), null);
            assertThat(due(item)).isEqualTo(at("2020-03-03T17:30"));
            run("2020-03-02T10:00:00");

            assertThatThrownBy(() -> terms.pause(item, holder().actor(), "HOLIDAY", "不想办"))
                    .isInstanceOf(PauseNotForeseen.class);
            assertThatThrownBy(() -> terms.pause(item, holder().actor(), "AWAITING_EVIDENCE", " "))
                    .isInstanceOf(NoReasonGiven.class);
            assertThatThrownBy(() -> terms.resume(item, holder().actor())).isInstanceOf(TermRuns.class);
            terms.pause(item, holder().actor(), "AWAITING_EVIDENCE", "等医院证明");
            assertThatThrownBy(() -> terms.pause(item, holder().actor(), "AWAITING_EVIDENCE", "再停"))
                    .isInstanceOf(TermStandsStill.class);
            run("2020-03-04T10:00:00");
            assertThat(climbs(item)).isEmpty();
            assertThat(terms.brief(item).orElseThrow().standing()).isTrue();

            terms.resume(item, holder().actor());

            assertThat(due(item)).isEqualTo(at("2020-03-05T17:30"));
            assertThat(terms.view(item).pauses()).singleElement().satisfies(pause -> {
                assertThat(pause.from()).isEqualTo(at("2020-03-02T10:00"));
                assertThat(pause.to()).isEqualTo(at("2020-03-04T10:00"));
                assertThat(pause.category()).isEqualTo("等待证明材料");
            });
            run("2020-03-05T18:00:00");
            assertThat(climbs(item)).extracting(Climb::at).containsExactly(at("2020-03-05T15:30"), at("2020-03-05T18:00"));
            assertThatThrownBy(() -> terms.pause(item, holder().actor(), "AWAITING_EVIDENCE", "晚了"))
                    .isInstanceOf(TermIsOver.class);
        }

        @Test
        void aStandstillThatLastsTooLongIsToldOnce() {
            var item = item(threeColours(3), null);
            terms.pause(item, holder().actor(), "AWAITING_EVIDENCE", "等医院证明"); // 38 working hours: Monday 8:30

            clock.set("2020-03-09T08:29:00");
            scan.pass();
            jdbc.update("delete from term_outage");
            assertThat(climbs(item)).isEmpty();
            run("2020-03-09T09:30:00");

            assertThat(climbs(item)).extracting(Climb::ofPause, Climb::at).containsExactly(tuple(true, at("2020-03-09T08:30")));
            assertThat(told(superior(), item)).hasSize(1);
            terms.resume(item, holder().actor());
            assertThat(due(item)).isEqualTo(at("2020-03-12T17:30")); // three days were left
        }

        @Test
        void moreTimeIsAskedForBeforeItIsOverAndGrantedBySomebodyElse() {
            var item = item(threeColours(1), null);
            var wanted = at("2020-03-05T17:30");
            assertThatThrownBy(() -> extensions.request(item, holder().actor(), at("2020-03-03T10:00"), "来不及"))
                    .isInstanceOf(ExtensionIsNotLater.class);
            assertThatThrownBy(() -> extensions.request(item, holder().actor(), wanted, ""))
                    .isInstanceOf(NoReasonGiven.class);

            extensions.request(item, holder().actor(), wanted, "材料没有齐");

            assertThatThrownBy(() -> extensions.request(item, holder().actor(), wanted, "再来"))
                    .isInstanceOf(ExtensionIsPending.class);
            var request = extensions.waitingFor(superior()).stream().filter(each -> each.item().equals(item)).findFirst()
                    .orElseThrow();
            assertThat(extensions.mayDecide(request, holder())).isFalse();
            assertThatThrownBy(() -> extensions.decide(request.id(), holder(), true, "")).isInstanceOf(RequesterDecides.class);
            assertThatThrownBy(() -> extensions.decide(request.id(), superior(), false, ""))
                    .isInstanceOf(NoReasonGiven.class);
            extensions.decide(request.id(), superior(), true, "");
            assertThatThrownBy(() -> extensions.decide(request.id(), superior(), false, "改主意"))
                    .isInstanceOf(ExtensionIsDecided.class);

            assertThat(due(item)).isEqualTo(wanted);
            run("2020-03-05T17:40:00");
            assertThat(climbs(item)).last().extracting(Climb::rung, Climb::at).containsExactly("RED", wanted);
            assertThatThrownBy(() -> extensions.request(item, holder().actor(), at("2020-03-09T17:30"), "再来"))
                    .isInstanceOf(TermIsOver.class);
            assertThat(extensions.of(item)).hasSize(1);
        }

        @Test
        void redProposesAndNothingStartsUntilSomebodyDecides() {
            var refused = item(threeColours(1), null);
            var reminded = item(threeColours(1), null);
            run("2020-03-03T17:31:00");
            var waiting = proposals.waitingFor(superior()).stream().map(Proposal::item).toList();
            assertThat(waiting).contains(refused, reminded);
            assertThat(told(holder(), "proposal")).isEmpty();

            var first = proposal(refused);
            assertThatThrownBy(() -> proposals.get(first.id(), holder())).isInstanceOf(NotFound.class);
            assertThatThrownBy(() -> proposals.refuse(first.id(), superior(), " ")).isInstanceOf(NoReasonGiven.class);
            assertThatThrownBy(() -> proposals.putOff(first.id(), superior(), LocalDate.of(2020, 3, 3), "以后"))
                    .isInstanceOf(DeferredIntoThePast.class);
            var before = proposals.count(superior());
            proposals.putOff(first.id(), superior(), LocalDate.of(2020, 3, 5), "等材料");
            assertThat(proposals.count(superior())).isEqualTo(before - 1);
            clock.set("2020-03-05T08:00:00");
            assertThat(proposals.count(superior())).isEqualTo(before);
            proposals.refuse(first.id(), superior(), "已经在办");
            assertThatThrownBy(() -> proposals.accept(first.id(), superior(), "reminder", "催"))
                    .isInstanceOf(ProposalIsDecided.class);
            assertThat(proposals.entries(first.id())).extracting(Proposals.Entry::act).containsExactly("PUT_OFF", "REFUSED");

            var second = proposal(reminded);
            proposals.accept(second.id(), superior(), "reminder", "今天办完");
            assertThat(messages.about(List.of("proposal:" + second.id())).get("proposal:" + second.id()))
                    .singleElement().satisfies(message -> assertThat(message.text()).contains("今天办完"));
        }

        private Proposal proposal(String item) {
            return proposals.waitingFor(superior()).stream().filter(each -> each.item().equals(item)).findFirst()
                    .orElseThrow();
        }

        @Test
        void whatCannotBeClimbedDoesNotHoldUpTheRest() {
            var process = process(Measure.OWN, 0, TWO_HOURS);
            var broken = item(process, at("2020-03-02T16:00"));
            var sound = item(process, at("2020-03-02T16:00"));
            jdbc.update("update term_running set rule_id = -1 where item_id = ?", broken);
            clock.set("2020-03-02T14:00:00");

            scan.pass();

            assertThat(climbs(sound)).hasSize(1);
            assertThat(count("term_running where item_id = '" + broken + "' and next_at > started_at")).isEqualTo(1);
        }

        private int count(String from) {
            return jdbc.queryForObject("select count(*) from " + from, Integer.class);
        }
    }
}
