package org.shouze.evidence;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.time.Clock;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.stream.Collectors;

import org.shouze.audit.Actor;
import org.shouze.documents.Bundle;
import org.shouze.documents.Purpose;
import org.shouze.matter.MatterId;
import org.shouze.protection.ContentBroken;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The evidence of a matter as part of its archive. */
@Component
public class EvidenceArchive {

    private static final DateTimeFormatter AT = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm");
    private static final String FOLDER = "证据";

    private final Evidence evidence;
    private final Clock clock;

    EvidenceArchive(Evidence evidence, Clock clock) {
        this.evidence = evidence;
        this.clock = clock;
    }

    /**
     * Puts in every file of every piece, with the chain of who has had it; each is recorded as opened.
     *
     * @throws ContentBroken            if one of them is no longer what was kept: there is no archive then
     * @throws org.shouze.NotFound if the matter is not for this person
     */
    @Transactional
    public void into(Bundle bundle, MatterId matter, Actor by) throws IOException {
        for (var exhibit : evidence.of(matter, by)) {
            var number = "证据" + exhibit.number();
            for (var file : exhibit.files()) {
                var opened = evidence.open(exhibit.id(), file.id(), Purpose.ARCHIVE, by);
                var which = file.original() ? "原件" : "遮盖件";
                bundle.add(FOLDER, number + "-" + which + file.version() + "-" + file.name(), number + " " + exhibit.title() + "，"
                        + which + "第 " + file.version() + " 版，提取人：" + takers(exhibit), opened.content());
            }
            bundle.add(FOLDER, number + "-经手记录.txt", number + " 经手记录",
                    written(evidence.custody(exhibit.id(), by)).getBytes(UTF_8));
        }
    }

    private static String takers(Exhibit exhibit) {
        return exhibit.takers().stream().map(Exhibit.Named::name).collect(Collectors.joining("、"));
    }

    private String written(List<Custody> custody) {
        return custody.stream().map(this::written).collect(Collectors.joining("\n", "", "\n"));
    }

    private String written(Custody line) {
        return AT.format(line.at().atZone(clock.getZone())) + "  " + line.name() + "  " + line.act().written()
                + (line.toName() == null ? "" : "：" + line.toName()) + (line.note() == null ? "" : "（" + line.note() + "）");
    }
}
