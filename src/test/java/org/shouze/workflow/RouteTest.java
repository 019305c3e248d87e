package org.shouze.workflow;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

import org.camunda.bpm.model.bpmn.Bpmn;
import org.camunda.bpm.model.bpmn.instance.FlowNode;
import org.camunda.bpm.model.bpmn.instance.UserTask;
import org.junit.jupiter.api.Test;

/** What is still to come, by the product's own models. */
class RouteTest {

    private static List<String> ahead(String model, Map<String, Object> known, String... from) {
        var read = Bpmn.readModelFromFile(Path.of("bpmn", model + ".bpmn").toFile());
        return Route.from(Stream.of(from).map(id -> (FlowNode) read.getModelElementById(id)).toList(),
                Answers.of("").by(), known).stream().map(UserTask::getId).toList();
    }

    @Test
    void goesTheUsualWayWhereNothingIsDecided() {
        assertThat(ahead("supervision/rectification", Map.of(), "assign"))
                .containsExactly("signFor", "draftPlan", "feedBack", "checkResult", "clear");
    }

    @Test
    void doesNotRepeatAnAnswerThatWillBeGivenAnew() {
        var afterReturn = Map.<String, Object>of("assigned", true, "ours", true, "resolved", false);

        assertThat(ahead("supervision/rectification", afterReturn, "feedBack")).containsExactly("checkResult", "clear");
    }

    @Test
    void followsWhatIsKnownForGood() {
        assertThat(ahead("reporting/consolidation", Map.of("topLevel", false), "sendUp")).isEmpty();
        assertThat(ahead("reporting/consolidation", Map.of("topLevel", true), "sendUp")).containsExactly("recordReceipt");
    }

    @Test
    void walksAllWaysOfAParallelPartAndWhatFollowsOnce() {
        assertThat(ahead("reporting/urgent-report", Map.of(), "urgentRaised")).containsExactly("acknowledgeAtCollege",
                "decideMeasures", "acknowledgeAtLineOffice", "acknowledgeAtHeadquarters");
        assertThat(ahead("reporting/urgent-report", Map.of(), "acknowledgeAtLineOffice", "acknowledgeAtHeadquarters"))
                .containsExactly("decideMeasures");
    }
}
