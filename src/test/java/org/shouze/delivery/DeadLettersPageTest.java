package org.shouze.delivery;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Set;
import java.util.concurrent.atomic.AtomicLong;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.shouze.organization.People;
import org.shouze.organization.Person;
import org.shouze.support.Browser;
import org.shouze.support.OnH2;
import org.shouze.support.TestClock;
import org.shouze.support.Visitor;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

@OnH2
class DeadLettersPageTest {

    private static final String ADMIN = "A00001";
    private static final AtomicLong NEXT = new AtomicLong(9_000_000);

    @Autowired Outbox outbox;
    @Autowired LetterTable letters;
    @Autowired Writing writing;
    @Autowired People people;
    @Autowired JdbcClient jdbc;
    @Autowired TransactionTemplate transaction;
    @Autowired TestClock clock;
    @Value("${shouze.demo.password}") String password;
    @LocalServerPort int port;

    private final Post post = new Post(Channel.MAIL);
    private Person reader;

    @BeforeEach
    void twoDeadLettersAndAChannelThatIsDown() {
        jdbc.sql("delete from delivery_letter").update();
        reader = people.cadres().get(11);
        post.answer = parcel -> new Outcome.Refused("mailRefused");
        posted();
        posted();
        work();
        letters.channel(Channel.SMS, "noAnswer");
    }

    @Test
    void showsNumbersAndReasonsAndSendsAgain() {
        try (var screen = Browser.desktop(port)) {
            var page = screen.signIn(ADMIN, password).go("/delivery").check().picture("dead-letters").page();
            assertThat(page.locator("main").innerText()).contains("邮件服务器不收这个地址", reader.number(), "对方没有应答")
                    .doesNotContain(reader.name());
            post.answer = parcel -> new Outcome.Taken(null);

            page.locator("button:has-text('再发一次')").first().click();

            assertThat(page.locator("#flash").innerText()).contains("已经重新排队");
            work();
            assertThat(post.carried).hasSize(1);
        }
        try (var screen = Browser.phone(port)) {
            var page = screen.signIn(ADMIN, password).go("/delivery").check().picture("dead-letters-phone").page();

            page.locator("button:has-text('全部再发')").first().click();

            work();
            assertThat(post.carried).hasSize(2);
            screen.go("/delivery").check();
            assertThat(page.locator("main").innerText()).contains("没有发不出去的消息");
        }
    }

    @Test
    void isTheSystemAdministratorsOnly() {
        var visitor = new Visitor(port);
        visitor.signIn(reader.number(), password);

        assertThat(visitor.get("/delivery").statusCode()).isEqualTo(403);
        assertThat(visitor.post("/delivery/again", "channel", "MAIL").statusCode()).isEqualTo(403);
    }

    private void posted() {
        transaction.executeWithoutResult(status -> outbox.post(List.of(new Outbox.Posting(NEXT.incrementAndGet(), reader.id(),
                Postcard.NEUTRAL, Set.of(Channel.MAIL), clock.instant()))));
    }

    private void work() {
        new Courier(post, letters, writing, clock).round();
    }
}
