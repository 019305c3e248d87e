package org.shouze.calendar.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.multipart;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.setup.MockMvcBuilders.webAppContextSetup;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.regex.Pattern;

import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.junit.jupiter.api.Test;
import org.shouze.support.OnH2;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.mock.web.MockMultipartFile;
import org.springframework.test.web.servlet.RequestBuilder;
import org.springframework.web.context.WebApplicationContext;
import org.springframework.web.util.HtmlUtils;

@OnH2
class CalendarPageTest {

    @Autowired WebApplicationContext context;

    @Test
    void showsAYearAndWhatItRestsOn() throws Exception {
        var page = page(get("/calendar").param("year", "2026"), 200);

        assertThat(page).contains("2026年", "国办发明电〔2025〕7号", "春节调休", "12月").doesNotContain("还没有导入");
    }

    @Test
    void saysSoWhenAYearIsNotKnown() throws Exception {
        assertThat(page(get("/calendar").param("year", "2077"), 200)).contains("还没有导入");
    }

    @Test
    void worksOutATermAndExplainsIt() throws Exception {
        var page = page(get("/calendar").param("start", "2020-01-23").param("count", "1"), 200);

        assertThat(page).contains("到期日", "2月3日", "1 个工作日，首日不计", "春节延长（国办发明电〔2020〕1号）");
    }

    @Test
    void explainsInEnglishToo() throws Exception {
        var page = page(get("/calendar").param("start", "2020-01-23").param("count", "1").param("year", "2020")
                .locale(Locale.ENGLISH).header("Accept-Language", "en"), 200);

        assertThat(page).doesNotContain("??");
    }

    @Test
    void keepsWhatIsWrongAndSaysWhy() throws Exception {
        var page = page(get("/calendar").param("start", "tomorrow").param("count", "-3"), 200);

        assertThat(page).contains("日期要写成 2020-02-06 这样", "value=\"tomorrow\"", "要填 0 到 3650 之间的整数", "value=\"-3\"");
    }

    @Test
    void givesTheTableToStartFrom() throws Exception {
        assertThat(page(get("/calendar/2020.csv"), 200)).startsWith("\uFEFF日期,类型,名称,依据\n2020-01-01,放假,元旦");
    }

    @Test
    void showsWhatAnImportWouldChangeBeforeItDoes() throws Exception {
        var page = page(upload("日期,类型,名称,依据\n2077-01-01,放假,元旦,国办\n"), 200);

        assertThat(page).contains("导入后会有这些变化", "2077-01-01", "导入 1 处变化", "name=\"version\"");
        assertThat(page(get("/calendar").param("year", "2077"), 200)).contains("还没有导入");
    }

    @Test
    void namesEachMistakeOfAFile() throws Exception {
        var page = page(upload("日期,类型,名称,依据\n2077-13-01,半天,元旦,国办\n"), 422);

        assertThat(page).contains("文件有 2 处问题", "不是日期：“2077-13-01”", "现在是“半天”").doesNotContain("??");
    }

    @Test
    void givesTheMistakesToTakeAway() throws Exception {
        var page = page(upload("日期,类型,名称,依据\n2077-13-01,半天,元旦,国办\n"), 422);
        var travelling = Pattern.compile("name=\"findings\" value=\"([^\"]*)\"").matcher(page);
        assertThat(travelling.find()).isTrue();

        var answer = webAppContextSetup(context).build().perform(post("/calendar/import/findings.xlsx")
                .param("findings", HtmlUtils.htmlUnescape(travelling.group(1)))).andReturn().getResponse();

        assertThat(answer.getHeader("Content-Disposition")).contains("attachment", "findings.xlsx");
        try (var book = new ReadableWorkbook(new ByteArrayInputStream(answer.getContentAsByteArray()))) {
            var rows = book.getFirstSheet().read();
            assertThat(rows).hasSize(3);
            assertThat(rows.get(1).getCellText(0)).isEqualTo("2");
            assertThat(rows.get(1).getCellText(2)).contains("不是日期：“2077-13-01”");
        }
    }

    @Test
    void takesBackNothingButItsOwnMistakes() throws Exception {
        page(post("/calendar/import/findings.xlsx").param("findings", "nonsense"), 400);
        page(post("/calendar/import/findings.xlsx").param("findings",
                "[{\"row\":1,\"column\":null,\"code\":\"act.worklist.claimed\",\"arguments\":[]}]"), 400);
    }

    @Test
    void asksForAFile() throws Exception {
        var nothing = new MockMultipartFile("file", "", "application/octet-stream", new byte[0]);

        assertThat(page(multipart("/calendar/import").file(nothing), 422)).contains("请先选择文件");
    }

    private static RequestBuilder upload(String table) {
        return multipart("/calendar/import")
                .file(new MockMultipartFile("file", "2077.csv", "text/csv", table.getBytes(StandardCharsets.UTF_8)));
    }

    private String page(RequestBuilder request, int status) throws Exception {
        var answer = webAppContextSetup(context).build().perform(request).andReturn().getResponse();
        assertThat(answer.getStatus()).isEqualTo(status);
        return answer.getContentAsString(StandardCharsets.UTF_8);
    }
}
