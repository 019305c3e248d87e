package org.shouze.briefing;

import java.time.Clock;
import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;

import org.shouze.cockpit.Table;
import org.shouze.documents.OfficialDocument;
import org.shouze.documents.OfficialDocument.Block;
import org.shouze.documents.OfficialDocument.Heading;
import org.shouze.documents.OfficialDocument.Imprint;
import org.shouze.documents.OfficialDocument.Paragraph;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/** Puts a briefing's content on paper. */
@Component
class Layout {

    private static final DateTimeFormatter AT = DateTimeFormatter.ofPattern("yyyy年M月d日 HH:mm");
    private static final int LONG = 5;
    private static final int NARROW = 3;

    private final MessageSource messages;
    private final Clock clock;
    private final String institution;

    Layout(MessageSource messages, Clock clock, @Value("${shouze.institution:滨海师范学院党委}") String institution) {
        this.messages = messages;
        this.clock = clock;
        this.institution = institution;
    }

    /** @param number null for one that is not issued */
    OfficialDocument of(Content content, String number, Instant madeAt, String madeBy) {
        var body = new ArrayList<Block>();
        section(body, text("briefing.how"), content.how());
        section(body, text("cockpit.asked"), content.concern().isEmpty() ? List.of(text("cockpit.nothing")) : content.concern());
        content.tables().forEach(table -> {
            body.add(new Heading(1, table.title()));
            body.add(beside(table));
        });
        return new OfficialDocument(text("briefing.agency", institution), number == null ? text("briefing.unnumbered") : number,
                content.title(), null, body, List.of(), null, null, text("briefing.note", content.asOf()),
                new Imprint(null, text("briefing.by", madeBy), text("briefing.at", AT.format(madeAt.atZone(clock.getZone())))), true);
    }

    /** Long and narrow, it stands in two halves side by side. */
    private static OfficialDocument.Table beside(Table table) {
        var half = (table.rows().size() + 1) / 2;
        if (half < LONG || table.heading().size() > NARROW) {
            return new OfficialDocument.Table(table.heading(), table.rows());
        }
        var none = Collections.nCopies(table.heading().size(), "");
        return new OfficialDocument.Table(joined(table.heading(), table.heading()), IntStream.range(0, half).mapToObj(n ->
                joined(table.rows().get(n), half + n < table.rows().size() ? table.rows().get(half + n) : none)).toList());
    }

    private static List<String> joined(List<String> left, List<String> right) {
        return Stream.concat(left.stream(), right.stream()).toList();
    }

    private static void section(List<Block> body, String heading, List<String> paragraphs) {
        body.add(new Heading(1, heading));
        paragraphs.forEach(one -> body.add(new Paragraph(one)));
    }

    private String text(String key, Object... arguments) {
        return messages.getMessage(key, arguments, key, Wording.OFFICE);
    }
}
