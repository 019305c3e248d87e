package org.shouze.identity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.Mockito.when;
import static org.shouze.support.Visitor.target;

import java.time.Duration;
import java.util.List;

import org.junit.jupiter.api.Test;
import org.shouze.organization.Person;

class SignInTest extends AtTheDoor {

    private static final String PASSWORD = "correct horse battery";

    @Test
    void opensTheHouseToTheRightPassword() {
        var secretary = appointed("郑海燕", PASSWORD, "COLLEGE_SECRETARY");

        var visitor = visitor();
        var answer = visitor.signIn(secretary.number(), PASSWORD);

        assertThat(answer.statusCode()).isEqualTo(302);
        assertThat(target(answer)).isEqualTo("/");
        assertThat(visitor.get("/password").body()).contains("郑海燕").contains("外语学院党委书记");
        assertThat(trail(secretary)).containsExactly("identity.signed-in");
    }

    @Test
    void readsTheNumberAsAPersonWould() {
        var secretary = appointed("郑海燕", PASSWORD, "COLLEGE_SECRETARY");

        var answer = visitor().signIn(" ｔ" + secretary.number().substring(1) + " ", PASSWORD);

        assertThat(target(answer)).isEqualTo("/");
    }

    @Test
    void refusesAllAlikeAndKeepsTheNumberTyped() {
        var wrong = appointed("甲", PASSWORD, "COLLEGE_SECRETARY");
        var disabled = appointed("乙", PASSWORD, "COLLEGE_SECRETARY");
        var gone = appointed("丙", PASSWORD);
        var twofold = appointed("丁", PASSWORD, "SYSTEM_ADMIN", "COLLEGE_SECRETARY");
        table.disabled(disabled.id().value(), true);

        var answers = List.of(refusal(wrong.number(), "not it at all"), refusal(disabled.number(), PASSWORD),
                refusal(gone.number(), PASSWORD), refusal(twofold.number(), PASSWORD), refusal("T999", PASSWORD));

        assertThat(answers).allMatch(answer -> answer.contains("没有登录成功")).extracting(SignInTest::withoutNumbers).hasSameSizeAs(answers)
                .containsOnly(withoutNumbers(answers.get(0)));
        assertThat(answers.get(0)).contains("value=\"" + wrong.number() + "\"");
        assertThat(reasons(wrong)).containsExactly("wrong password");
        assertThat(reasons(disabled)).containsExactly("disabled");
        assertThat(reasons(gone)).containsExactly("no appointment today");
        assertThat(reasons(twofold)).containsExactly("incompatible posts");
    }

    @Test
    void locksForAQuarterOfAnHourAfterFiveFailures() {
        var secretary = appointed("郑海燕", PASSWORD, "COLLEGE_SECRETARY");

        for (int i = 0; i < 5; i++) {
            visitor().signIn(secretary.number(), "wrong");
        }

        assertThat(target(visitor().signIn(secretary.number(), PASSWORD))).isEqualTo("/login?error");
        assertThat(reasons(secretary)).last().isEqualTo("locked");
        clock.advance(Duration.ofMinutes(15));
        assertThat(target(visitor().signIn(secretary.number(), PASSWORD))).isEqualTo("/");
    }

    @Test
    void forgetsFailuresAfterASuccess() {
        var secretary = appointed("郑海燕", PASSWORD, "COLLEGE_SECRETARY");

        for (int i = 0; i < 8; i++) {
            if (i == 4) {
                visitor().signIn(secretary.number(), PASSWORD);
            }
            visitor().signIn(secretary.number(), "wrong");
        }

        assertThat(target(visitor().signIn(secretary.number(), PASSWORD))).isEqualTo("/");
    }

    @Test
    void givesANewSessionAtSignIn() {
        var secretary = appointed("郑海燕", PASSWORD, "COLLEGE_SECRETARY");
        var visitor = visitor();
        visitor.get("/login");
        var before = visitor.cookie("SHOUZE");

        visitor.signIn(secretary.number(), PASSWORD);

        assertThat(before).isNotNull();
        assertThat(visitor.cookie("SHOUZE")).isNotEqualTo(before);
    }

    @Test
    void comesBackToThePageAskedFor() {
        var secretary = appointed("郑海燕", PASSWORD, "COLLEGE_SECRETARY");
        var visitor = visitor();

        assertThat(target(visitor.get("/password"))).isEqualTo("/login");
        assertThat(target(visitor.signIn(secretary.number(), PASSWORD))).isEqualTo("/password");
    }

    @Test
    void endsAtSignOut() {
        var secretary = appointed("郑海燕", PASSWORD, "COLLEGE_SECRETARY");
        var visitor = signedIn(secretary, PASSWORD);
        visitor.get("/password");

        assertThat(target(visitor.post("/logout"))).isEqualTo("/login?bye");
        assertThat(target(visitor.get("/password"))).startsWith("/login");
        assertThat(trail(secretary)).containsExactly("identity.signed-in", "identity.signed-out");
    }

    @Test
    void endsAfterEightHoursHoweverBusy() {
        var secretary = appointed("郑海燕", PASSWORD, "COLLEGE_SECRETARY");
        var visitor = signedIn(secretary, PASSWORD);

        clock.advance(Duration.ofHours(7).plusMinutes(59));
        assertThat(visitor.get("/password").statusCode()).isEqualTo(200);
        clock.advance(Duration.ofMinutes(1));

        assertThat(target(visitor.get("/password"))).isEqualTo("/login?ended");
    }

    @Test
    void endsWithTheNextRequestWhenTheAccountIsDisabledOrTheLastSeatIsGone() {
        var disabled = appointed("甲", PASSWORD, "COLLEGE_SECRETARY");
        var unseated = appointed("乙", PASSWORD, "COLLEGE_SECRETARY");
        var first = signedIn(disabled, PASSWORD);
        var second = signedIn(unseated, PASSWORD);

        table.disabled(disabled.id().value(), true);
        when(seats.heldBy(unseated.id())).thenReturn(List.of());

        assertThat(target(first.get("/password"))).isEqualTo("/login?ended");
        assertThat(target(second.get("/password"))).isEqualTo("/login?ended");
    }

    @Test
    void opensNothingElseBeforeTheFirstPasswordIsChanged() {
        var newcomer = appointed("郑海燕", PASSWORD, "COLLEGE_SECRETARY");
        table.password(newcomer.id().value(), passwords.hash("handed over once"), true);
        var visitor = signedIn(newcomer, "handed over once");

        assertThat(target(visitor.get("/"))).isEqualTo("/password");
        assertThat(visitor.get("/password").body()).contains("第一次用").doesNotContain("现在的密码");
        assertThat(target(visitor.post("/password", "fresh", "一二三四五六七八九十", "again", "一二三四五六七八九十"))).isEqualTo("/");
        assertThat(visitor.get("/session").statusCode()).isEqualTo(204);
        assertThat(target(visitor().signIn(newcomer.number(), "一二三四五六七八九十"))).isEqualTo("/");
    }

    @Test
    void actsFromTheSeatChosenAndFromNoOther() {
        var secretary = appointed("郑海燕", PASSWORD);
        var own = held(secretary.id().value() * 10 + 1, "COLLEGE_SECRETARY", null);
        var other = held(secretary.id().value() * 10 + 2, "BRANCH_SECRETARY", "李倩");
        when(seats.heldBy(secretary.id())).thenReturn(List.of(own, other));
        var visitor = signedIn(secretary, PASSWORD);
        assertThat(visitor.get("/password").body()).contains("外语学院党委书记1").contains("代李倩办理");

        visitor.post("/acting/seat", "seat", String.valueOf(other.seat().id().value()));

        assertThat(visitor.get("/password").body()).contains("<small>外语学院党委书记2</small>");
        assertThat(visitor.post("/acting/seat", "seat", "99").statusCode()).isEqualTo(404);
    }

    private String refusal(String login, String password) {
        var visitor = visitor();
        var answer = visitor.signIn(login, password);
        assertThat(target(answer)).isEqualTo("/login?error");
        return visitor.get("/login?error").body();
    }

    private static String withoutNumbers(String page) {
        return page.replaceAll("value=\"[^\"]*\"", "").replaceAll("content=\"[^\"]*\"", "");
    }

    private List<String> reasons(Person person) {
        return jdbc.sql("select detail from audit_entry where subject = ? and act = 'identity.sign-in-refused' order by id")
                .param("account:" + person.id().value()).query(String.class).list();
    }
}
