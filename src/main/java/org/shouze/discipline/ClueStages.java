package org.shouze.discipline;

import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

import org.shouze.identity.Acting;
import org.shouze.matter.Matter;
import org.shouze.matter.MatterId;
import org.shouze.worklist.Panel;
import org.shouze.worklist.Stages;
import org.shouze.worklist.Stages.State;
import org.springframework.context.MessageSource;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The stages a clue came to, and those still ahead. An appeal is a right, not a stage. */
@Component("discipline/stages")
class ClueStages implements Panel {

    private static final List<List<Stage>> USUAL = List.of(List.of(Stage.RECEIVED), List.of(Stage.ASSIGNED),
            List.of(Stage.ANALYSED), List.of(Stage.IN_TALK_INQUIRY, Stage.IN_VERIFICATION, Stage.ON_HOLD));

    private record Come(Stage stage, Instant since) {}

    private final JdbcClient jdbc;
    private final MessageSource messages;
    private final Clock clock;

    ClueStages(JdbcClient jdbc, MessageSource messages, Clock clock) {
        this.jdbc = jdbc;
        this.messages = messages;
        this.clock = clock;
    }

    @Override
    public Place place() {
        return Place.STAGES;
    }

    @Override
    public int order() {
        return 10;
    }

    @Override
    public Optional<Stages> of(Matter matter, Acting reader) {
        return matter.process().equals("clue") ? Optional.of(of(matter.id())) : Optional.empty();
    }

    /** Empty for what is no clue. */
    Stages of(MatterId id) {
        var come = jdbc.sql("select stage, since from discipline_stage where clue = ? order by position").param(id.value())
                .query((row, n) -> new Come(Columns.one(Stage.class, row, "stage"), Columns.instant(row, "since"))).list();
        if (come.isEmpty()) {
            return new Stages(List.of());
        }
        var last = come.get(come.size() - 1);
        var shown = new ArrayList<Stages.Stage>();
        for (var group : USUAL) {
            come.stream().filter(one -> group.contains(one.stage())).reduce((one, next) -> next).ifPresentOrElse(
                    one -> shown.add(stage(one.stage().name(), one == last ? State.NOW : State.DONE, one.since())),
                    () -> {
                        if (last.stage().isOpen()) {
                            shown.add(stage(group.size() > 1 ? "DISPOSAL" : group.get(0).name(), State.AHEAD, null));
                        }
                    });
        }
        shown.add(last.stage().isOpen() ? stage("END", State.AHEAD, null)
                : stage(last.stage().name(), State.DONE, last.since()));
        return new Stages(shown);
    }

    private Stages.Stage stage(String name, State state, Instant since) {
        return new Stages.Stage("discipline.stage." + name, state, since == null ? null : day(since));
    }

    private String day(Instant at) {
        var day = at.atZone(clock.getZone()).toLocalDate();
        return messages.getMessage("discipline.monthday", new Object[] {day.getMonthValue(), day.getDayOfMonth()},
                LocaleContextHolder.getLocale());
    }
}
