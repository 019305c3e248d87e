package org.shouze.workflow;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Stream;

import org.camunda.bpm.model.bpmn.Bpmn;
import org.camunda.bpm.model.bpmn.BpmnModelInstance;
import org.camunda.bpm.model.bpmn.instance.BoundaryEvent;
import org.camunda.bpm.model.bpmn.instance.ExclusiveGateway;
import org.camunda.bpm.model.bpmn.instance.FlowElement;
import org.camunda.bpm.model.bpmn.instance.FlowNode;
import org.camunda.bpm.model.bpmn.instance.Gateway;
import org.camunda.bpm.model.bpmn.instance.Lane;
import org.camunda.bpm.model.bpmn.instance.Process;
import org.camunda.bpm.model.bpmn.instance.SequenceFlow;
import org.camunda.bpm.model.bpmn.instance.Task;
import org.camunda.bpm.model.bpmn.instance.UserTask;
import org.camunda.bpm.model.bpmn.instance.bpmndi.BpmnEdge;
import org.camunda.bpm.model.bpmn.instance.bpmndi.BpmnShape;
import org.camunda.bpm.model.bpmn.instance.di.Waypoint;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The models as people read them: names, ids, drawing. What they bind to is checked when the application starts. */
class ProcessModelTest {

    private static final Path MODELS = Path.of("bpmn");
    private static final Map<Path, BpmnModelInstance> READ = new HashMap<>();
    private static final Pattern ID = Pattern.compile("[a-z][A-Za-z]+");
    private static final Pattern CHINESE = Pattern.compile(".*\\p{IsHan}.*");

    static Stream<Path> models() throws IOException {
        return Files.walk(MODELS).filter(file -> file.toString().endsWith(".bpmn")).sorted();
    }

    @ParameterizedTest
    @MethodSource("models")
    void isNamedLikeItsFile(Path file) {
        var process = process(file);

        assertThat(kebab(process.getId())).isEqualTo(file.getFileName().toString().replace(".bpmn", ""));
        assertThat(process.getName()).matches(CHINESE);
        assertThat(process.isExecutable()).isTrue();
        assertThat(process.getCamundaHistoryTimeToLiveString()).isNotBlank();
    }

    @ParameterizedTest
    @MethodSource("models")
    void saysEverythingInChineseAndIdentifiesItInEnglish(Path file) {
        for (var node : nodes(file)) {
            assertThat(node.getId()).matches(ID);
            var joins = node instanceof Gateway && node.getOutgoing().size() < 2;
            var forks = node instanceof Gateway && !(node instanceof ExclusiveGateway);
            if (!joins && !forks) {
                assertThat(node.getName()).as(node.getId()).matches(CHINESE);
            }
        }
        assertThat(process(file).getChildElementsByType(SequenceFlow.class)).extracting(FlowElement::getId)
                .allMatch(id -> ID.matcher(id).matches());
    }

    @ParameterizedTest
    @MethodSource("models")
    void asksAtEachDivergingGatewayAndAnswersOnEachWayOut(Path file) {
        for (var gateway : process(file).getChildElementsByType(ExclusiveGateway.class)) {
            if (gateway.getOutgoing().size() > 1) {
                assertThat(gateway.getName()).as(gateway.getId()).endsWith("？");
                assertThat(gateway.getOutgoing()).allMatch(flow -> flow.getName() != null
                        && flow.getConditionExpression() != null, "named, with its condition");
            }
        }
    }

    @ParameterizedTest
    @MethodSource("models")
    void provesWhatItSaysOfItselfAndThatEveryWayEnds(Path file) {
        assertThat(Proof.of(process(file), Answers.of(process(file).getId()))).isEmpty();
    }

    @ParameterizedTest
    @MethodSource("models")
    void keysEachFormLikeItsNode(Path file) {
        var room = file.getParent().getFileName().toString();
        if (room.equals("custom")) {
            return; // brings its own forms instead
        }

        assertThat(process(file).getChildElementsByType(UserTask.class)).isNotEmpty()
                .allSatisfy(task -> assertThat(task.getCamundaFormKey()).isEqualTo(room + "/" + kebab(task.getId())));
    }

    @ParameterizedTest
    @MethodSource("models")
    void listsAtEachNodeTheFlowsThatReachAndLeaveIt(Path file) {
        for (var flow : process(file).getChildElementsByType(SequenceFlow.class)) {
            assertThat(flow.getSource().getOutgoing()).as(flow.getId()).contains(flow);
            assertThat(flow.getTarget().getIncoming()).as(flow.getId()).contains(flow);
        }
    }

    @ParameterizedTest
    @MethodSource("models")
    void putsEachNodeInOneLane(Path file) {
        var lanes = model(file).getModelElementsByType(Lane.class);

        assertThat(lanes).hasSizeGreaterThan(1);
        assertThat(lanes).extracting(Lane::getName).allMatch(name -> CHINESE.matcher(name).matches());
        for (var node : nodes(file)) {
            assertThat(lanes.stream().filter(lane -> lane.getFlowNodeRefs().contains(node))).as(node.getId())
                    .hasSize(1);
        }
    }

    @ParameterizedTest
    @MethodSource("models")
    void drawsEveryNodeLargeEnoughAndInsideItsLane(Path file) {
        var model = model(file);
        for (var node : nodes(file)) {
            var shape = shape(model, node.getId());
            if (node instanceof Task) {
                assertThat(shape.width).as(node.getId()).isGreaterThanOrEqualTo(120);
                assertThat(shape.height).as(node.getId()).isGreaterThanOrEqualTo(62);
            }
            var lane = model.getModelElementsByType(Lane.class).stream()
                    .filter(one -> one.getFlowNodeRefs().contains(node)).findFirst().orElseThrow();
            assertThat(shape(model, lane.getId()).contains(shape)).as(node.getId() + " inside " + lane.getId())
                    .isTrue();
        }
    }

    @ParameterizedTest
    @MethodSource("models")
    void drawsNoNodeOverAnother(Path file) {
        var model = model(file);
        var nodes = nodes(file).stream().filter(node -> !(node instanceof BoundaryEvent)).toList();
        for (int i = 0; i < nodes.size(); i++) {
            for (int j = i + 1; j < nodes.size(); j++) {
                assertThat(shape(model, nodes.get(i).getId()).overlaps(shape(model, nodes.get(j).getId())))
                        .as(nodes.get(i).getId() + " over " + nodes.get(j).getId()).isFalse();
            }
        }
    }

    @ParameterizedTest
    @MethodSource("models")
    void crossesNoFlows(Path file) {
        var model = model(file);
        var edges = process(file).getChildElementsByType(SequenceFlow.class).stream()
                .map(flow -> new Line(flow.getId(), points(model, flow.getId()))).toList();
        for (int i = 0; i < edges.size(); i++) {
            for (int j = i + 1; j < edges.size(); j++) {
                assertThat(edges.get(i).crosses(edges.get(j)))
                        .as(edges.get(i).id + " crosses " + edges.get(j).id).isFalse();
            }
        }
    }

    @ParameterizedTest
    @MethodSource("models")
    void drawsNoFlowThroughANode(Path file) {
        var model = model(file);
        for (var flow : process(file).getChildElementsByType(SequenceFlow.class)) {
            var line = new Line(flow.getId(), points(model, flow.getId()));
            nodes(file).stream().filter(node -> node != flow.getSource() && node != flow.getTarget())
                    .filter(node -> !attached(node, flow))
                    .forEach(node -> assertThat(line.enters(shape(model, node.getId())))
                            .as(flow.getId() + " runs through " + node.getId()).isFalse());
        }
    }

    private static boolean attached(FlowNode node, SequenceFlow flow) {
        return node instanceof BoundaryEvent event && event.getAttachedTo().equals(flow.getSource())
                || flow.getSource() instanceof BoundaryEvent source && source.getAttachedTo().equals(node);
    }

    private static Process process(Path file) {
        var processes = model(file).getModelElementsByType(Process.class);
        assertThat(processes).hasSize(1);
        return processes.iterator().next();
    }

    private static Collection<FlowNode> nodes(Path file) {
        return new ArrayList<>(process(file).getChildElementsByType(FlowNode.class));
    }

    private static BpmnModelInstance model(Path file) {
        return READ.computeIfAbsent(file, path -> Bpmn.readModelFromFile(path.toFile()));
    }

    private static String kebab(String camel) {
        return camel.replaceAll("([A-Z])", "-$1").toLowerCase();
    }

    private static Box shape(BpmnModelInstance model, String id) {
        var bounds = model.getModelElementsByType(BpmnShape.class).stream()
                .filter(shape -> shape.getBpmnElement() != null && id.equals(shape.getBpmnElement().getId()))
                .findFirst().orElseThrow(() -> new AssertionError(id + " is not drawn")).getBounds();
        return new Box(bounds.getX(), bounds.getY(), bounds.getWidth(), bounds.getHeight());
    }

    private static List<Point> points(BpmnModelInstance model, String id) {
        return model.getModelElementsByType(BpmnEdge.class).stream()
                .filter(edge -> id.equals(edge.getBpmnElement().getId())).findFirst()
                .orElseThrow(() -> new AssertionError(id + " is not drawn")).getWaypoints().stream()
                .map((Waypoint point) -> new Point(point.getX(), point.getY())).toList();
    }

    private record Point(double x, double y) {}

    private record Box(double x, double y, double width, double height) {

        boolean contains(Box other) {
            return other.x >= x && other.y >= y && other.x + other.width <= x + width
                    && other.y + other.height <= y + height;
        }

        boolean overlaps(Box other) {
            return x < other.x + other.width && other.x < x + width && y < other.y + other.height
                    && other.y < y + height;
        }
    }

    private record Line(String id, List<Point> points) {

        boolean crosses(Line other) {
            for (int i = 1; i < points.size(); i++) {
                for (int j = 1; j < other.points.size(); j++) {
                    if (properly(points.get(i - 1), points.get(i), other.points.get(j - 1), other.points.get(j))) {
                        return true;
                    }
                }
            }
            return false;
        }

        /** Through the inside of the box, not along or up to its edge. */
        boolean enters(Box box) {
            for (int i = 1; i < points.size(); i++) {
                for (double t = 0; t <= 1; t += 0.02) {
                    var x = points.get(i - 1).x + t * (points.get(i).x - points.get(i - 1).x);
                    var y = points.get(i - 1).y + t * (points.get(i).y - points.get(i - 1).y);
                    if (x > box.x + 1 && x < box.x + box.width - 1 && y > box.y + 1 && y < box.y + box.height - 1) {
                        return true;
                    }
                }
            }
            return false;
        }

        private static boolean properly(Point a, Point b, Point c, Point d) {
            return side(a, b, c) * side(a, b, d) < 0 && side(c, d, a) * side(c, d, b) < 0;
        }

        private static double side(Point a, Point b, Point c) {
            return Math.signum((b.x - a.x) * (c.y - a.y) - (b.y - a.y) * (c.x - a.x));
        }
    }
}
