package org.shouze.audit.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.setup.MockMvcBuilders.webAppContextSetup;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.UUID;
import java.util.stream.IntStream;

import org.dhatim.fastexcel.reader.CellType;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.junit.jupiter.api.Test;
import org.shouze.audit.Actor;
import org.shouze.audit.Audit;
import org.shouze.audit.Search;
import org.shouze.support.OnH2;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.support.TransactionTemplate;
import org.springframework.web.context.WebApplicationContext;

@OnH2
class TrailPageTest {

    private static final Actor LI = new Actor(4712, "李倩", 12L, "外国语学院党委副书记", "郑海燕");

    @Autowired WebApplicationContext context;
    @Autowired Audit audit;
    @Autowired TransactionTemplate transaction;
    @Autowired TrailWorkbook workbook;

    private final String subject = "matter:" + UUID.randomUUID();

    @Test
    void showsWhoDidWhatToWhat() throws Exception {
        recorded("matter.opened", "<b>three</b>");

        var page = page("/audit?subject=" + subject);

        assertThat(page).contains("审计记录", "李倩", "外国语学院党委副书记", "代郑海燕办理", "matter.opened", subject,
                "&lt;b&gt;three&lt;/b&gt;").doesNotContain("<b>three</b>", "更早的记录");
    }

    @Test
    void leadsToOlderEntries() throws Exception {
        IntStream.range(0, 51).forEach(i -> recorded("matter.opened", "number " + i));

        var first = page("/audit?subject=" + subject);
        var link = first.replaceAll("(?s).*rel=\"next\" href=\"([^\"]+)\".*", "$1").replace("&amp;", "&");
        var second = page(link);

        assertThat(first).contains("number 50").doesNotContain(">number 0<");
        assertThat(second).contains(">number 0<", "回到最新").doesNotContain("number 50");
    }

    @Test
    void saysWhatIsWrongWithADayAndKeepsIt() throws Exception {
        var page = page("/audit?day=gestern&person=李倩");

        assertThat(page).contains("日期要写成 2020-02-06 这样", "value=\"gestern\"", "value=\"李倩\"");
    }

    @Test
    void saysSoWhenNothingIsFound() throws Exception {
        assertThat(page("/audit?subject=" + subject)).contains("没有符合条件的记录");
    }

    @Test
    void exportsNothingForNobody() throws Exception {
        var answer = webAppContextSetup(context).build()
                .perform(get("/audit/export.xlsx").param("person", "1").param("name", "王")).andReturn();

        assertThat(answer.getResponse().getStatus()).isEqualTo(403);
    }

    @Test
    void exportsTextThatIsNeverAFormula() throws Exception {
        recorded("matter.opened", "=1+1");
        var bytes = new ByteArrayOutputStream();

        workbook.write(new Search(null, null, null, subject), bytes);

        try (var read = new ReadableWorkbook(new ByteArrayInputStream(bytes.toByteArray()));
                var lines = read.getFirstSheet().openStream()) {
            var rows = lines.toList();
            assertThat(rows).hasSize(2);
            assertThat(rows.get(1).getCell(9).getType()).isEqualTo(CellType.STRING);
            assertThat(rows.get(1).getCellText(9)).isEqualTo("'=1+1");
            assertThat(rows.get(1).getCellText(4)).isEqualTo("李倩");
        }
    }

    private void recorded(String act, String detail) {
        transaction.executeWithoutResult(status -> audit.changed(LI, act, subject, detail));
    }

    private String page(String path) throws Exception {
        var answer = webAppContextSetup(context).build().perform(get(java.net.URI.create(
                path.replace("李倩", "%E6%9D%8E%E5%80%A9")))).andReturn().getResponse();
        assertThat(answer.getStatus()).isEqualTo(200);
        return answer.getContentAsString(StandardCharsets.UTF_8);
    }
}
