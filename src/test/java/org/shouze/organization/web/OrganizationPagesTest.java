package org.shouze.organization.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.shouze.organization.Grids;
import org.shouze.organization.People;
import org.shouze.organization.Person;
import org.shouze.organization.Seats;
import org.shouze.organization.Unit;
import org.shouze.organization.Units;
import org.shouze.support.OnH2;
import org.shouze.support.TestClock;
import org.shouze.support.Visitor;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.MessageSource;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.boot.test.web.server.LocalServerPort;

/** The pages of the system administrator, and the roster everyone reads. */
@OnH2
class OrganizationPagesTest {

    @LocalServerPort int port;
    @Autowired TestClock clock;
    @Autowired Units units;
    @Autowired JdbcTemplate jdbc;
    @Autowired MessageSource messages;
    @Autowired Seats seats;
    @Autowired Grids grids;
    @Autowired People people;
    @Value("${shouze.demo.password}") String password;

    private Visitor admin;

    @BeforeEach
    void signIn() {
        clock.set("2020-01-01T09:00:00"); // the demo's leaves and duties are dated from its first start
        admin = new Visitor(port);
        admin.signIn("A00001", password);
    }

    @Test
    void showsTheTreeAndTheGapsFirst() {
        var page = admin.get("/organization").body();

        assertThat(page).contains("中共滨海师范学院委员会", "外语学院党委", "会卡住流程", "纪委审理", "党委书记", "许峰")
                .doesNotContain("??");
    }

    @Test
    void showsAUnitWithHolderMaskedPhoneAndSubstitute() {
        var page = admin.get("/organization/units/" + unit("设计学院党总支").id().value()).body();

        assertThat(page).contains("调整", "请假", "在办", "负责的事").containsPattern("199\\*{4}\\d{4}").doesNotContain("??");
        assertThat(admin.get("/organization/units/" + unit("设计学院党总支").id().value() + "?tab=leaves").body())
                .contains("取消代办").doesNotContain("??");
        assertThat(admin.get("/organization/units/" + unit("设计学院党总支").id().value() + "?tab=unit").body())
                .contains("类别", "上级").doesNotContain("??");
    }

    @Test
    void saysOfEveryPostThatIsShippedWhatItAnswersFor() {
        var posts = jdbc.queryForList("select code from organization_post", String.class);

        assertThat(posts).hasSizeGreaterThanOrEqualTo(25).allSatisfy(code ->
                assertThat(List.of(Locale.SIMPLIFIED_CHINESE, Locale.ENGLISH)).allSatisfy(language -> assertThat(
                        messages.getMessage("organization.duties." + code, null, language)).isNotBlank()));
        assertThat(admin.get("/organization/units/" + unit("中共滨海师范学院委员会").id().value()).body())
                .contains("重大事项和问责决定", "组织、岗位、流程和时限");
    }

    @Test
    void findsUnits() {
        assertThat(admin.get("/organization?q=WG0011").body()).contains("19级人文9班网格（WG0011）");
        assertThat(admin.get("/organization?q=zzz").body()).contains("没有找到这样的单位");
    }

    @Test
    void opensNoPageOfTheAdministratorToOthers() {
        var keeper = new Visitor(port);
        keeper.signIn("T01919", password);

        assertThat(keeper.get("/organization").statusCode()).isEqualTo(403);
        assertThat(keeper.get("/organization/import").statusCode()).isEqualTo(403);
        assertThat(keeper.get("/organization/duty").statusCode()).isEqualTo(200);
        assertThat(keeper.get("/organization/duty").body()).doesNotContain("登记值班").contains("带班领导");
        assertThat(keeper.post("/organization/duty", "day", "2020-01-07").statusCode()).isEqualTo(403);
    }

    @Test
    void appointsAndEndsByForm() {
        var office = unit("宣传部");
        var form = admin.get("/organization/units/" + office.id().value() + "/appoint?post=OFFICE_CLERK").body();
        assertThat(form).contains("科员", "工号").doesNotContain("??");

        var done = admin.post("/organization/units/" + office.id().value() + "/appoint", "post", "OFFICE_CLERK",
                "number", "E000009", "from", "2020-01-01", "until", "");

        assertThat(done.statusCode()).isEqualTo(302);
        assertThat(titles("E000009")).containsExactly("宣传部科员");
        var page = admin.get("/organization/units/" + office.id().value()).body();
        assertThat(page).contains("E000009");
    }

    @Test
    void keepsWhatWasTypedAndSaysAtTheFieldWhatIsWrong() {
        var office = unit("外语学院党委").id().value();
        admin.get("/organization/units/" + office + "/appoint");

        var refused = admin.post("/organization/units/" + office + "/appoint", "post", "COLLEGE_SECRETARY", "number",
                "T01919", "from", "2020-01-01", "until", "");
        var unreadable = admin.post("/organization/units/" + office + "/appoint", "post", "COLLEGE_SECRETARY",
                "number", "", "from", "昨天", "until", "");

        assertThat(refused.statusCode()).isEqualTo(422);
        assertThat(refused.body()).contains("T01919", "请先登记他任职结束").doesNotContain("??");
        assertThat(unreadable.statusCode()).isEqualTo(422);
        assertThat(unreadable.body()).contains("要填日期", "要填", "昨天");
    }

    @Test
    void setsASubstituteByForm() {
        var branch = unit("理学院教工第一党支部");
        var page = admin.get("/organization/units/" + branch.id().value()).body();
        var link = page.replaceAll("(?s).*?(/organization/appointments/\\d+/substitute).*", "$1");
        assertThat(admin.get(link).body()).contains("谁代办", "先不定", "理学院").doesNotContain("??");

        var refused = admin.post(link, "number", "T9999999", "seat", "", "from", "2020-01-01", "until", "2020-01-07");
        var effect = admin.post(link, "number", "T01920", "seat", "", "from", "2020-01-01", "until", "2020-01-07");
        var done = admin.post(link, "number", "T01920", "seat", "", "from", "2020-01-01", "until", "2020-01-07",
                "shown", shown(effect.body()));

        assertThat(refused.body()).contains("没有工号 T9999999");
        assertThat(effect.body()).containsPattern("保存后：\\d+ 件待办转给").doesNotContain("??");
        assertThat(done.statusCode()).isEqualTo(302);
        assertThat(admin.get(Visitor.target(done) + "?tab=leaves").body()).contains("取消代办");
    }

    @Test
    void offersSubstitutesByNameAndNumber() {
        var branch = unit("理学院教工第一党支部");
        var page = admin.get("/organization/units/" + branch.id().value()).body();
        var link = page.replaceAll("(?s).*?(/organization/appointments/\\d+/substitute).*", "$1");
        var other = people.numbered("T01920").orElseThrow();

        var secretary = seats.holders(List.of(seats.at("COLLEGE_SECRETARY", branch.parent()))).values().iterator().next().get(0);
        assertThat(admin.get(link).body()).as("who sits right above").contains("value=\"" + people.get(secretary.person()).number() + "\"");
        for (var text : List.of(other.name(), "t01920")) {
            var found = admin.post(link, "find", "1", "whom", text, "from", "2020-01-01", "until", "2020-01-07");
            assertThat(found.statusCode()).isEqualTo(200);
            assertThat(found.body()).contains("value=\"T01920\"", other.name(), "value=\"2020-01-07\"").doesNotContain("件待办转给");
        }
        assertThat(admin.post(link, "whom", other.name(), "number", "", "from", "2020-01-01", "until", "2020-01-07").body())
                .as("typed, and the other button pressed").contains("value=\"T01920\"").doesNotContain("件待办转给");
        assertThat(admin.post(link, "find", "1", "whom", "无此人", "from", "2020-01-01", "until", "").body())
                .contains("没有找到", "无此人").doesNotContain("??");
        assertThat(admin.post(link, "find", "1", "whom", "无此人", "from", "昨天", "until", "").body())
                .contains("要填日期", "昨天", "无此人").doesNotContain("??");
        assertThat(admin.post(link, "find", "1", "whom", "A0000", "from", "2020-01-01", "until", "").body())
                .as("no administrator").doesNotContain("value=\"A00001\"");
    }

    @Test
    void letsWhoOnlySubstitutesSignInOnHisDaysAndNoOthers() {
        var cadres = people.cadres().stream().map(Person::number).collect(Collectors.toSet());
        var helper = grids.all().stream().flatMap(grid -> people.inGrid(grid.unit().id()).stream()).map(Person::number)
                .filter(number -> number.startsWith("E") && !cadres.contains(number)).findFirst().orElseThrow();
        var branch = unit("理学院教工第一党支部");
        var page = admin.get("/organization/units/" + branch.id().value()).body();
        var link = page.replaceAll("(?s).*?(/organization/appointments/\\d+/substitute).*", "$1");
        admin.get(link);

        var effect = admin.post(link, "number", helper, "seat", "", "from", "2020-01-02", "until", "2020-01-02").body();
        admin.post(link, "number", helper, "seat", "", "from", "2020-01-02", "until", "2020-01-02", "shown", shown(effect));

        assertThat(Visitor.target(new Visitor(port).signIn(helper, password))).isEqualTo("/login?error");
        clock.set("2020-01-02T09:00:00");
        var substitute = new Visitor(port);
        assertThat(Visitor.target(substitute.signIn(helper, password))).isEqualTo("/");
        assertThat(substitute.get("/work").statusCode()).isEqualTo(200);
        clock.set("2020-01-03T00:00:00");
        assertThat(Visitor.target(substitute.get("/work"))).isEqualTo("/login?ended");
        assertThat(Visitor.target(new Visitor(port).signIn(helper, password))).isEqualTo("/login?error");
    }

    @Test
    void keepsTheDutyRoster() {
        admin.get("/organization/duty");

        var refused = admin.post("/organization/duty", "day", "2030-01-02", "unit", "没有的单位", "role", "LEADER",
                "number", "T01000", "phone", "打我电话");
        var done = admin.post("/organization/duty", "day", "2030-01-02", "unit", "校医院", "role", "LEADER", "number",
                "T01000", "phone", "199 0000 0000");

        assertThat(refused.statusCode()).isEqualTo(422);
        assertThat(refused.body()).contains("没有这个单位", "电话只能有数字");
        assertThat(admin.get(Visitor.target(done)).body()).contains("许峰", "199 0000 0000").doesNotContain("??");
    }

    private Unit unit(String name) {
        return units.named(name).orElseThrow();
    }

    private List<String> titles(String number) {
        return seats.heldBy(people.numbered(number).orElseThrow().id()).stream().map(h -> h.seat().title()).toList();
    }

    private static String shown(String page) {
        return page.replaceAll("(?s).*name=\"shown\" value=\"([^\"]*)\".*", "$1");
    }
}
