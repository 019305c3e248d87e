package org.shouze.demo;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;

import org.junit.jupiter.api.Test;
import org.shouze.support.Leaks;
import org.shouze.support.Office;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.DefaultApplicationArguments;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.ActiveProfiles;

/** The demo's first start, on a fresh database of its own. */
@SpringBootTest(properties = {"shouze.demo.stories=true", "spring.datasource.url=jdbc:h2:mem:stories;DB_CLOSE_DELAY=-1",
        "spring.datasource.username=sa", "spring.datasource.password="})
@ActiveProfiles({"demo", "test"})
@Import({Office.class, Leaks.class})
class StoriesTest {

    @Autowired FirstStart start;
    @Autowired StoryClock clock;
    @Autowired List<Story.Chapter> chapters;
    @Autowired JdbcClient jdbc;

    @Test
    void everyStoryIsToldToItsEndAndOnceOnly() {
        assertThat(start.failed()).isEmpty();
        assertThat(chapters).hasSize(5);
        var matters = matters();

        start.run(new DefaultApplicationArguments());

        assertThat(matters()).isEqualTo(matters);
        assertThat(matters).containsAllEntriesOf(Map.of("rectification", 5L, "inspection", 2L, "interview", 8L,
                "accountabilityCase", 11L, "appeal", 2L, "clue", 7L, "referral", 1L));
    }

    @Test
    void whatIsWaitedForStandsInEachStage() {
        assertThat(waiting("accountabilityCase")).contains("approveStart", "formGroup", "inquire", "hearDefence",
                "answerDefence", "reviewCase", "decideCollectively", "serveDecision", "receiveWrittenCriticism");
        assertThat(waiting("appeal")).containsExactly("reviewAppeal");
        assertThat(waiting("interview")).contains("approveInterview", "holdTalk", "judgeTalk", "receiveReply");
        assertThat(waiting("clue")).contains("judgeJurisdiction", "analyseClue", "reportVerification", "reviewHold");
        assertThat(waiting("referral")).containsExactly("recordAnswer");
        assertThat(waiting("inspection")).contains("approvePlan", "explainDifference");
    }

    @Test
    void theDaysOfTheStoriesAreOverWhenTheyAreTold() {
        assertThat(clock.instant()).isAfter(clock.today().atStartOfDay(clock.getZone()).toInstant());
        assertThat(jdbc.sql("select count(*) from matter where opened_at > ?")
                .param(clock.instant().atOffset(java.time.ZoneOffset.UTC)).query(Long.class).single()).isZero();
    }

    private List<String> waiting(String process) {
        return jdbc.sql("select distinct node from work_item where process = ? and closed_at is null order by node")
                .param(process).query(String.class).list();
    }

    private Map<String, Long> matters() {
        return jdbc.sql("select process, count(*) n from matter group by process").query((row, n) ->
                Map.entry(row.getString("process"), row.getLong("n"))).list().stream()
                .collect(java.util.stream.Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
    }
}
