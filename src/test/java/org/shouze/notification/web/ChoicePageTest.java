package org.shouze.notification.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.LocalTime;
import java.util.List;
import java.util.Set;
import java.util.UUID;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.shouze.audit.Actor;
import org.shouze.delivery.Channel;
import org.shouze.notification.Choice;
import org.shouze.notification.Choices;
import org.shouze.notification.Messages;
import org.shouze.notification.Notice;
import org.shouze.notification.Words;
import org.shouze.organization.People;
import org.shouze.organization.Person;
import org.shouze.support.Browser;
import org.shouze.support.OnH2;
import org.shouze.support.Visitor;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

@OnH2
class ChoicePageTest {

    @Autowired Choices choices;
    @Autowired Messages messages;
    @Autowired People people;
    @Autowired JdbcClient jdbc;
    @Value("${shouze.demo.password}") String password;
    @LocalServerPort int port;

    private Person reader;

    @BeforeEach
    void aCadreWhoHasChosenNothing() {
        reader = people.cadres().get(23);
        jdbc.sql("delete from notification_choice where person = ?").param(reader.id().value()).update();
    }

    @Test
    void isChosenInTheBrowserOnAPhoneAndAtADesk() {
        messages.send(Actor.SYSTEM, List.of(reader.id()), Notice.of("test:" + UUID.randomUUID(), Words.plain("请看一眼"),
                "/work", Duration.ZERO).urgent());
        try (var screen = Browser.desktop(port)) {
            var page = screen.signIn(reader.number(), password).go("/messages").check().picture("messages").page();
            assertThat(page.locator("#list li").first().innerText()).contains("紧急", "邮件 等着发", "短信 等着发");
            page.locator("a:has-text('消息设置')").click();
            screen.check().picture("message-settings");
            page.locator("input[value=MAIL]").uncheck();
            page.locator("input[value=SMS]").check();
            page.locator("#from").fill("21:30");
            page.locator("main button[type=submit], main .btn-p").first().click();

            assertThat(page.locator("#flash").innerText()).contains("设置保存好了");
        }
        try (var screen = Browser.phone(port)) {
            var page = screen.signIn(reader.number(), password).go("/messages/settings").check()
                    .picture("message-settings-phone").page();
            assertThat(page.locator("input[value=MAIL]").isChecked()).isFalse();
            assertThat(page.locator("input[value=SMS]").isChecked()).isTrue();
            assertThat(page.locator("input[value=DINGTALK]").count()).isZero();
        }
        assertThat(choices.of(reader.id()).channels()).contains(Channel.SMS, Channel.WECOM).doesNotContain(Channel.MAIL);
        assertThat(choices.of(reader.id()).quietFrom()).isEqualTo(LocalTime.of(21, 30));
    }

    @Test
    void saysAtItsPlaceWhatIsWrongAndKeepsWhatWasTyped() {
        var visitor = signedIn();
        visitor.get("/messages/settings");

        var answer = visitor.post("/messages/settings", "channels", "SMS", "quiet", "true", "from", "22:00", "to", "22:00");

        assertThat(answer.statusCode()).isEqualTo(422);
        assertThat(answer.body()).contains("两个时间一样", "value=\"22:00\"");
        assertThat(visitor.post("/messages/settings", "quiet", "true", "from", "晚上", "to", "07:00"))
                .satisfies(refused -> assertThat(refused.statusCode()).isEqualTo(422))
                .satisfies(refused -> assertThat(refused.body()).contains("要填时间", "value=\"晚上\""));
    }

    @Test
    void mayBeInsideOnly() {
        var visitor = signedIn();
        visitor.get("/messages/settings");

        visitor.post("/messages/settings", "channels", "PIGEON");

        assertThat(choices.of(reader.id())).isEqualTo(new Choice(Set.of(Channel.DINGTALK), null, null));
    }

    private Visitor signedIn() {
        var visitor = new Visitor(port);
        visitor.signIn(reader.number(), password);
        return visitor;
    }
}
