package org.shouze.notification.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.shouze.support.Visitor.target;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.shouze.audit.Actor;
import org.shouze.notification.Messages;
import org.shouze.organization.People;
import org.shouze.organization.Person;
import org.shouze.support.Browser;
import org.shouze.support.OnH2;
import org.shouze.support.Visitor;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.test.web.server.LocalServerPort;

@OnH2
class MessagesPageTest {

    private static final Actor LIN = new Actor(1, "林晓梅", null, null, null);

    @Autowired Messages messages;
    @Autowired People people;
    @Value("${shouze.demo.password}") String password;
    @LocalServerPort int port;

    private final String text = "请在 17:00 前报日报 " + UUID.randomUUID();
    private Person reader;
    private Person other;

    @BeforeEach
    void twoCadres() {
        reader = people.cadres().get(21);
        other = people.cadres().get(22);
        messages.send(LIN, "test:" + text, List.of(reader.id()), text, "/calendar?year=2020", Duration.ZERO);
    }

    @Test
    void opensAndIsRead() {
        var visitor = signedIn(reader);
        assertThat(visitor.get("/messages").body()).contains(text, "林晓梅");

        var opened = visitor.post("/messages/" + id());

        assertThat(target(opened)).isEqualTo("/calendar?year=2020");
        assertThat(messages.of(reader.id(), false, null, 1).get(0).readAt()).isNotNull();
    }

    @Test
    void isNobodyElses() {
        var visitor = signedIn(other);
        assertThat(visitor.get("/messages").body()).doesNotContain(text);

        assertThat(visitor.post("/messages/" + id()).statusCode()).isEqualTo(404);
        assertThat(new Visitor(port).get("/messages").statusCode()).isEqualTo(302);
    }

    @Test
    void leavesAsAWorkbookFilteredAsItIsSeen() throws IOException {
        messages.readAll(reader.id(), id());
        messages.send(LIN, "test:2" + text, List.of(reader.id()), "未读 " + text, null, Duration.ZERO);

        assertThat(sheet("/messages/export.xlsx")).contains(text, "未读 " + text, "林晓梅");
        assertThat(sheet("/messages/export.xlsx?unread=true")).contains("未读 " + text).doesNotContain(text);
    }

    private List<String> sheet(String path) throws IOException {
        try (var book = new XSSFWorkbook(new ByteArrayInputStream(signedIn(reader).download(path).body()))) {
            var cells = new ArrayList<String>();
            book.getSheetAt(0).forEach(row -> row.forEach(cell -> cells.add(cell.toString())));
            return cells;
        }
    }

    @Test
    void isReadWithAllOthersOnAPhone() {
        try (var screen = Browser.phone(port)) {
            var page = screen.signIn(reader.number(), password).go("/messages").check().page();
            page.locator(".ph__a button").click();

            assertThat(page.locator("#flash").innerText()).contains("都标为已读了");
            screen.go("/messages?unread=true").check();
            assertThat(page.locator("main").innerText()).contains("没有未读消息");
        }
    }

    private long id() {
        return messages.of(reader.id(), false, null, 1).get(0).id();
    }

    private Visitor signedIn(Person person) {
        var visitor = new Visitor(port);
        visitor.signIn(person.number(), password);
        return visitor;
    }
}
