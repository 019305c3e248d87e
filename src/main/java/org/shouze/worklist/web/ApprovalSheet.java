package org.shouze.worklist.web;

import java.time.Clock;
import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.stream.Collectors;

import org.shouze.audit.Actor;
import org.shouze.documents.Attachment;
import org.shouze.documents.OfficialDocument;
import org.shouze.documents.OfficialDocument.Block;
import org.shouze.documents.OfficialDocument.Fact;
import org.shouze.documents.OfficialDocument.Facts;
import org.shouze.documents.OfficialDocument.Heading;
import org.shouze.documents.OfficialDocument.Imprint;
import org.shouze.documents.OfficialDocument.Paragraph;
import org.shouze.identity.Acting;
import org.shouze.matter.Matter;
import org.shouze.matter.Matters;
import org.shouze.organization.People;
import org.shouze.organization.Units;
import org.shouze.worklist.MatterFiles;
import org.shouze.worklist.PrintedFacts;
import org.shouze.worklist.Whereabouts;
import org.shouze.worklist.WorkItem;
import org.shouze.worklist.Worklist;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/**
 * A matter as a 呈批件: what it is, how it stands at this moment, and every opinion in order. It is a paper of a Chinese
 * office, in Chinese whatever language its reader chose. It says what was done, never what is hoped for.
 */
@Component
class ApprovalSheet {

    private static final Locale OFFICE = Locale.SIMPLIFIED_CHINESE;
    private static final DateTimeFormatter AT = DateTimeFormatter.ofPattern("yyyy年M月d日 HH:mm");
    private static final int NAMED = 3;

    private final Matters matters;
    private final MatterFiles files;
    private final Whereabouts whereabouts;
    private final List<PrintedFacts> rooms;
    private final People people;
    private final Units units;
    private final MessageSource messages;
    private final Clock clock;
    private final String institution;

    ApprovalSheet(Matters matters, MatterFiles files, Whereabouts whereabouts, ObjectProvider<PrintedFacts> rooms, People people,
            Units units, MessageSource messages, Clock clock,
            @Value("${shouze.institution:滨海师范学院党委}") String institution) {
        this.matters = matters;
        this.files = files;
        this.whereabouts = whereabouts;
        this.rooms = rooms.stream().toList();
        this.people = people;
        this.units = units;
        this.messages = messages;
        this.clock = clock;
        this.institution = institution;
    }

    OfficialDocument of(Worklist.Reading reading, Acting reader) {
        var matter = reading.matter();
        var state = state(reading);
        var body = new ArrayList<Block>();
        body.add(new Facts(facts(reading, state, reader)));
        body.add(new Heading(1, text("worklist.sheet.opinions")));
        var opinions = matters.timeline(matter.id());
        for (int i = opinions.size() - 1; i >= 0; i--) {
            body.add(new Paragraph(opinion(opinions.get(i))));
        }
        if (opinions.isEmpty()) {
            body.add(new Paragraph(text("worklist.sheet.opinions.none")));
        }
        var attached = files.of(reading).stream().filter(file -> !file.withdrawn()).map(Attachment::name).toList();
        var printed = at(clock.instant());
        return new OfficialDocument(text("worklist.sheet.agency", institution), matter.number(), matter.title(), null,
                body, attached, null, null, text("worklist.sheet.note", printed, state),
                new Imprint(null, text("worklist.sheet.by", who(reader.actor())), text("worklist.sheet.at", printed)));
    }

    private List<Fact> facts(Worklist.Reading reading, String state, Acting reader) {
        var matter = reading.matter();
        var facts = new ArrayList<Fact>();
        facts.add(fact("worklist.sheet.kind", text("process." + matter.process())));
        facts.add(fact("worklist.sheet.unit", units.get(matter.unit()).name()));
        facts.add(fact("worklist.sheet.initiator", matter.initiator() == null ? text("worklist.system")
                : people.get(matter.initiator()).name()));
        facts.add(fact("worklist.sheet.opened", at(matter.openedAt())));
        reading.items().stream().filter(WorkItem::isOpen).map(WorkItem::due).filter(Objects::nonNull)
                .min(Comparator.naturalOrder()).ifPresent(due -> facts.add(fact("worklist.sheet.due",
                        text(due.isAfter(clock.instant()) ? "worklist.sheet.before" : "worklist.sheet.late", at(due)))));
        facts.add(fact("worklist.sheet.state", state));
        rooms.stream().filter(room -> room.process().equals(matter.process()))
                .flatMap(room -> room.of(matter.id(), reader).stream())
                .forEach(said -> facts.add(fact(said.label(), said.value())));
        return facts;
    }

    /** 办理中，等外语学院党委书记郑海燕审核. */
    private String state(Worklist.Reading reading) {
        Matter matter = reading.matter();
        if (matter.closedAt() != null) {
            return text("worklist.sheet.closed", at(matter.closedAt()));
        }
        var turns = whereabouts.of(reading.items());
        if (turns.isEmpty()) {
            return text("worklist.sheet.open");
        }
        var first = turns.stream().limit(NAMED).map(turn -> text("worklist.sheet.waits", whom(turn),
                text(Surroundings.nameKey(turn.item().step()), turn.item().label()))).collect(Collectors.joining("；"));
        return turns.size() <= NAMED ? text("worklist.sheet.open.waits", first)
                : text("worklist.sheet.open.more", first, turns.size());
    }

    /** Who holds it, else the seat and who sits there. */
    private String whom(Whereabouts.Turn turn) {
        if (turn.holder() != null) {
            return turn.holder();
        }
        return turn.seats().isEmpty() ? text("worklist.sheet.somebody") : turn.seats().stream()
                .map(seat -> seat.title() + (seat.people().isEmpty() ? text("worklist.sheet.vacant")
                        : String.join("、", seat.people().subList(0, Math.min(NAMED, seat.people().size())))))
                .collect(Collectors.joining("、"));
    }

    private String opinion(Matters.Entry entry) {
        var who = (entry.seatName() == null ? "" : entry.seatName()) + entry.name()
                + (entry.behalfOf() == null ? "" : "（" + text("worklist.behalf", entry.behalfOf()) + "）");
        var done = text("worklist.sheet.opinion", who, at(entry.at()), text(entry.act()));
        return entry.text() == null ? done + "。" : done + "：" + entry.text();
    }

    private Fact fact(String label, String value) {
        return new Fact(text(label), value);
    }

    private String at(Instant at) {
        return AT.format(at.atZone(clock.getZone()));
    }

    private static String who(Actor by) {
        return by.seatName() == null ? by.name() : by.name() + "（" + by.seatName() + "）";
    }

    private String text(String key, Object... arguments) {
        return messages.getMessage(key, arguments, key, OFFICE);
    }
}
