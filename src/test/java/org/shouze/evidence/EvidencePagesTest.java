package org.shouze.evidence;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static org.assertj.core.api.Assertions.assertThat;
import static org.shouze.support.Visitor.target;

import java.net.http.HttpResponse;
import java.util.List;
import java.util.UUID;
import java.util.regex.Pattern;
import java.util.stream.Stream;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.shouze.identity.Acting;
import org.shouze.matter.MatterId;
import org.shouze.matter.Matters;
import org.shouze.matter.Members;
import org.shouze.matter.NewMatter;
import org.shouze.organization.People;
import org.shouze.organization.Units;
import org.shouze.support.Office;
import org.shouze.support.OnH2;
import org.shouze.support.TestClock;
import org.shouze.support.Visitor;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.transaction.support.TransactionTemplate;

/** Registering evidence, its files, covered copies and holders, without a browser. */
@OnH2
class EvidencePagesTest {

    private static final byte[] PDF = "%PDF-1.7\n1\n%%EOF\n".getBytes(ISO_8859_1);
    private static final Pattern TOKEN = Pattern.compile("name=\"token\"[^>]*value=\"([^\"]+)\"");

    @LocalServerPort int port;
    @Autowired Evidence evidence;
    @Autowired Matters matters;
    @Autowired Members members;
    @Autowired People people;
    @Autowired Units units;
    @Autowired Office office;
    @Autowired TransactionTemplate transaction;
    @Autowired TestClock clock;

    private Acting secretary;
    private Acting other;
    private MatterId matter;
    private Visitor visitor;
    private String path;

    @BeforeEach
    void aConfidentialMatterOfTwo() {
        clock.set("2020-02-06T16:05:00");
        secretary = office.holder("DISCIPLINE_SECRETARY", units.school().id());
        other = office.holder("OFFICE_HEAD", "党委办公室");
        matter = matters.newId();
        matters.open(List.of(NewMatter.confidential(matter, "accountabilityCase", "证据页〔2020〕" + UUID.randomUUID(), "问责",
                units.school(), secretary.person(), List.of())));
        transaction.executeWithoutResult(status -> members.admit(matter, other.person(), "INVESTIGATOR", "调查组", secretary.actor()));
        path = "/matters/" + matter + "/evidence";
        visitor = visitor(secretary);
    }

    @Test
    void evidenceIsRegisteredCoveredHandedOverAndTakenAwayForAPurpose() {
        var token = token(visitor.get(path + "/add").body());
        var answer = add(token, "source", "UNIT", "takerOne", id(secretary), "takerTwo", id(other));
        assertThat(answer.statusCode()).isEqualTo(302);
        var kept = evidence.of(matter, secretary.actor()).get(0);
        assertThat(target(answer)).isEqualTo(path + "/" + kept.id());
        assertThat(target(add(token, "source", "UNIT", "takerOne", id(secretary), "takerTwo", id(other)))).isEqualTo(target(answer));
        assertThat(evidence.of(matter, secretary.actor())).hasSize(1);

        var page = visitor.get(path + "/" + kept.id()).body();
        assertThat(page).contains("2月3日值班表", "单位提供", other.actor().name(), "原件 第 1 版", "谁经手过", "校验值 " + kept.original().mark());
        assertThat(visitor.upload(path + "/" + kept.id() + "/files", "file", "遮盖.pdf", PDF, "token", token(page), "note", "遮去电话",
                "covers", kept.original().id().toString()).statusCode()).isEqualTo(302);
        assertThat(visitor.get(path + "/" + kept.id()).body()).contains("遮盖件（第 1 版原件的）", "遮去电话");

        assertThat(visitor.get(path + "/" + kept.id() + "/file?file=" + kept.original().id()).statusCode()).isEqualTo(422);
        var taken = visitor.download(path + "/" + kept.id() + "/file?purpose=REVIEW&file=" + kept.original().id());
        assertThat(taken.body()).isEqualTo(PDF);
        assertThat(taken.headers().firstValue("Content-Disposition").orElseThrow()).startsWith("attachment");

        visitor.get(path + "/" + kept.id());
        assertThat(visitor.post(path + "/" + kept.id() + "/hand", "to", "", "why", " ").statusCode()).isEqualTo(422);
        assertThat(visitor.post(path + "/" + kept.id() + "/hand", "to", id(other), "why", "移交审理").statusCode()).isEqualTo(302);
        assertThat(visitor.post(path + "/" + kept.id() + "/hand", "to", id(other), "why", "再来").body()).contains("由别人保管");
        assertThat(visitor.get(path + "/" + kept.id()).body()).contains("</span>：" + other.actor().name(), "移交审理");
        assertThat(visitor.get("/matters/" + matter).body()).contains("证据", "2月3日值班表", "登记证据");
    }

    @Test
    void whatIsWrongIsSaidAtItsFieldAndEverythingTypedIsKept() {
        var token = token(visitor.get(path + "/add").body());

        var epidemic = add(token, "source", "EPIDEMIC", "takerOne", id(secretary), "takerTwo", id(other));
        assertThat(epidemic.statusCode()).isEqualTo(422);
        assertThat(epidemic.body()).contains("不能用作证据", "value=\"2月3日值班表\"", "id=\"source-fault\"", "2020-02-05T09:30");
        assertThat(add(token, "source", "UNIT", "takerOne", id(secretary), "takerTwo", "").body()).contains("要两个人");
        assertThat(add(token, "source", "UNIT", "takerOne", id(secretary), "takerTwo", id(secretary)).body()).contains("要两个人");
        assertThat(add(token, "source", "UNIT", "takerOne", id(secretary), "takerTwo",
                id(office.holder("UNIVERSITY_SECRETARY", units.school().id()))).body()).contains("只能选知悉本事项的人");
        assertThat(add(token, "takerOne", id(secretary), "takerTwo", id(other)).statusCode()).isEqualTo(422);
        assertThat(visitor.upload(path + "/add", "file", "x.html", "<script>".getBytes(), "token", token, "title", "表",
                "source", "UNIT", "takenAt", "2020-02-05T09:30", "takerOne", id(secretary), "takerTwo", id(other)).body())
                .contains("只收 pdf");
        assertThat(evidence.of(matter, secretary.actor())).isEmpty();
    }

    @Test
    void whoIsNoMemberIsToldNothing() {
        add(token(visitor.get(path + "/add").body()), "source", "UNIT", "takerOne", id(secretary), "takerTwo", id(other));
        var kept = evidence.of(matter, secretary.actor()).get(0);
        var stranger = visitor(office.holder("UNIVERSITY_SECRETARY", units.school().id()));

        for (var each : List.of(path, path + "/add", path + "/" + kept.id(),
                path + "/" + kept.id() + "/file?purpose=REVIEW&file=" + kept.original().id())) {
            assertThat(stranger.get(each).statusCode()).as(each).isEqualTo(404);
        }
        assertThat(stranger.post(path + "/" + kept.id() + "/hand", "to", id(other), "why", "x").statusCode()).isEqualTo(404);
        assertThat(stranger.upload(path + "/" + kept.id() + "/files", "file", "x.pdf", PDF, "note", "x").statusCode()).isEqualTo(404);
        assertThat(stranger.upload(path + "/add", "file", "x.pdf", PDF, "title", "x").statusCode()).isEqualTo(404);
    }

    private HttpResponse<String> add(String token, String... fields) {
        var all = Stream.concat(Stream.of("token", token, "title", "2月3日值班表", "takenAt",
                "2020-02-05T09:30"), Stream.of(fields)).toArray(String[]::new);
        return visitor.upload(path + "/add", "file", "值班表.pdf", PDF, all);
    }

    private static String id(Acting acting) {
        return String.valueOf(acting.person().value());
    }

    private static String token(String page) {
        var found = TOKEN.matcher(page);
        assertThat(found.find()).isTrue();
        return found.group(1);
    }

    private Visitor visitor(Acting acting) {
        var visitor = new Visitor(port);
        visitor.signIn(people.get(acting.person()).number(), "Shouze@2020");
        visitor.get("/work");
        return visitor;
    }
}
