package org.shouze.workflow;

import java.time.Duration;
import java.time.Period;
import java.time.format.DateTimeParseException;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

import org.camunda.bpm.model.bpmn.BpmnModelInstance;
import org.camunda.bpm.model.bpmn.instance.BoundaryEvent;
import org.camunda.bpm.model.bpmn.instance.EndEvent;
import org.camunda.bpm.model.bpmn.instance.ExclusiveGateway;
import org.camunda.bpm.model.bpmn.instance.FlowElement;
import org.camunda.bpm.model.bpmn.instance.FlowNode;
import org.camunda.bpm.model.bpmn.instance.Gateway;
import org.camunda.bpm.model.bpmn.instance.IntermediateCatchEvent;
import org.camunda.bpm.model.bpmn.instance.ParallelGateway;
import org.camunda.bpm.model.bpmn.instance.Participant;
import org.camunda.bpm.model.bpmn.instance.Process;
import org.camunda.bpm.model.bpmn.instance.SequenceFlow;
import org.camunda.bpm.model.bpmn.instance.StartEvent;
import org.camunda.bpm.model.bpmn.instance.TimerEventDefinition;
import org.camunda.bpm.model.bpmn.instance.UserTask;
import org.camunda.bpm.model.bpmn.instance.bpmndi.BpmnEdge;
import org.camunda.bpm.model.bpmn.instance.bpmndi.BpmnShape;
import org.camunda.bpm.model.bpmn.instance.camunda.CamundaFormField;
import org.shouze.organization.Seats;

/** Is a model that an office drew itself one that people can work with: drawn, named, seated, without dead ends? */
final class OwnModelCheck {

    private static final int MOST_NODES = 60;
    private static final int MOST_FIELDS = 40;
    private static final int LONGEST_NAME = 60;
    private static final Duration SHORTEST_TIMER = Duration.ofMinutes(1);
    private static final Pattern PROCESS = Pattern.compile("[A-Za-z_]\\w{2,59}");
    private static final Pattern NODE = Pattern.compile("[A-Za-z_][\\w.-]{0,63}");
    private static final Pattern FIELD = Pattern.compile("[A-Za-z_]\\w{0,39}");
    private static final Map<Field.Type, Set<String>> RULES = Map.of(
            Field.Type.STRING, Set.of("required", "readonly", "minlength", "maxlength", "pattern"),
            Field.Type.TEXT, Set.of("required", "readonly", "minlength", "maxlength"),
            Field.Type.LONG, Set.of("required", "readonly", "min", "max"));
    private static final Set<String> ANY_RULE = Set.of("required", "readonly");
    /** A repeated group that itself repeats: the shape that makes matching take forever. */
    private static final Pattern EXPLODES = Pattern.compile("\\([^)]*[|+*?{][^)]*\\)\\s*[+*{]");

    private final BpmnModelInstance model;
    private final Seats seats;
    private final Set<String> taken;
    private final List<Problem> found = new ArrayList<>();
    private final Collection<FlowNode> nodes;
    private final Collection<SequenceFlow> flows;

    private OwnModelCheck(BpmnModelInstance model, Seats seats, Set<String> taken) {
        this.model = model;
        this.seats = seats;
        this.taken = taken;
        this.nodes = model.getModelElementsByType(FlowNode.class);
        this.flows = model.getModelElementsByType(SequenceFlow.class);
    }

    /** @param taken ids of the product's own processes */
    static List<Problem> problems(BpmnModelInstance model, Seats seats, Set<String> taken) {
        var check = new OwnModelCheck(model, seats, taken);
        check.run();
        return check.found;
    }

    private void run() {
        var processes = model.getModelElementsByType(Process.class);
        if (processes.size() != 1) {
            found.add(Problem.of("oneProcess", String.valueOf(processes.size())));
            return;
        }
        process(processes.iterator().next());
        if (nodes.size() > MOST_NODES) {
            found.add(Problem.of("tooManyNodes", String.valueOf(nodes.size()), String.valueOf(MOST_NODES)));
            return;
        }
        ends();
        nodes.forEach(this::node);
        flows.forEach(this::flow);
        reach();
        circles();
        fields();
        drawing();
        if (found.isEmpty()) {
            Blocks.of(processes.iterator().next(), (gateway, why) -> add(gateway, "parallel"));
        }
        if (found.isEmpty()) {
            proof(processes.iterator().next());
        }
    }

    /** What it says of itself holds on every way, and each way comes to an end. */
    private void proof(Process process) {
        var fields = new Answering(task -> FieldReader.drawn(task).stream().map(CamundaFormField::getCamundaId)
                .collect(Collectors.toSet()), Map.of());
        Proof.of(process, fields).forEach(refuted -> add(process.getId(), process.getName(), "proof." + refuted.code(),
                refuted.claim(), refuted.path()));
    }

    private void process(Process process) {
        if (!PROCESS.matcher(String.valueOf(process.getId())).matches()) {
            add(process.getId(), process.getName(), "processId");
        } else if (taken.contains(process.getId())) {
            add(process.getId(), process.getName(), "processTaken");
        }
        if (unnamed(process.getName())) {
            add(process.getId(), process.getName(), "unnamed");
        }
        if (!process.isExecutable()) {
            add(process.getId(), process.getName(), "notExecutable");
        }
        if (model.getModelElementsByType(Participant.class).size() > 1) {
            add(process.getId(), process.getName(), "onePool");
        }
        OwnTraits.unknownOfProcess(process, names(FlowNode.class))
                .forEach(what -> add(process.getId(), process.getName(), "property", what));
        process.getCamundaCandidateStarterGroupsList().stream().filter(post -> seats.post(post).isEmpty())
                .forEach(post -> add(process.getId(), process.getName(), "unknownPost", post));
    }

    private void ends() {
        var starts = model.getModelElementsByType(StartEvent.class);
        if (starts.size() != 1 || !starts.iterator().next().getEventDefinitions().isEmpty()) {
            found.add(Problem.of("oneStart"));
        }
        if (model.getModelElementsByType(EndEvent.class).isEmpty()) {
            found.add(Problem.of("noEnd"));
        }
    }

    private void node(FlowNode node) {
        if (!NODE.matcher(node.getId()).matches()) {
            add(node, "nodeId");
        }
        var joins = node instanceof Gateway && out(node).size() < 2 || node instanceof ParallelGateway;
        if (!joins && unnamed(node.getName())) {
            add(node, "unnamed");
        }
        if (node instanceof UserTask task) {
            task(task);
        }
        if (node instanceof BoundaryEvent event && !(event.getAttachedTo() instanceof UserTask)) {
            add(node, "boundary");
        }
        if (node instanceof BoundaryEvent || node instanceof IntermediateCatchEvent) {
            timer(node);
        }
        if (!(node instanceof Gateway) && out(node).size() > 1) {
            add(node, "forkWithoutGateway");
        }
        if (!(node instanceof EndEvent) && out(node).isEmpty()) {
            add(node, "deadEnd");
        }
        if (node instanceof ExclusiveGateway gateway && out(node).size() > 1) {
            out(node).stream().filter(flow -> flow.getConditionExpression() == null && flow != gateway.getDefault())
                    .forEach(flow -> add(flow, "noCondition"));
        }
    }

    private void task(UserTask task) {
        if (task.getCamundaCandidateGroupsList().isEmpty()) {
            add(task, "noSeat");
        }
        for (var text : task.getCamundaCandidateGroupsList()) {
            try {
                var seat = SeatExpression.parse(text);
                if (seat.place() == SeatExpression.Place.MATTER) {
                    party(task, seat.name());
                } else if (seat.namesPost() && seats.post(seat.name()).isEmpty()) {
                    add(task, "unknownPost", text);
                }
            } catch (IllegalArgumentException e) {
                add(task, "unknownPlace", text);
            }
        }
        OwnTraits.unknownOfTask(task, names(UserTask.class)).forEach(what -> add(task, "property", what));
    }

    /** A person named when it is started may do a task: the field must be there, and answered. */
    private void party(UserTask task, String field) {
        var named = model.getModelElementsByType(StartEvent.class).stream()
                .flatMap(start -> FieldReader.drawn(start).stream())
                .anyMatch(drawn -> field.equals(drawn.getCamundaId())
                        && FieldReader.type(drawn).equals(Optional.of(Field.Type.PERSON))
                        && FieldReader.rules(drawn).containsKey("required"));
        if (!named) {
            add(task, "noParties", field);
        }
    }

    private void timer(FlowNode node) {
        var timers = node.getChildElementsByType(TimerEventDefinition.class);
        var duration = timers.size() != 1 ? null : timers.iterator().next().getTimeDuration();
        if (duration == null || !longEnough(duration.getTextContent().strip())) {
            add(node, "timer");
        }
    }

    private static boolean longEnough(String text) {
        try {
            if (text.contains("T")) {
                return Duration.parse(text).compareTo(SHORTEST_TIMER) >= 0;
            }
            var period = Period.parse(text);
            return !period.isNegative() && !period.isZero();
        } catch (DateTimeParseException e) {
            return false;
        }
    }

    private void flow(SequenceFlow flow) {
        if (!NODE.matcher(flow.getId()).matches()) {
            add(flow, "nodeId");
        }
        if (!flow.getSource().getOutgoing().contains(flow) || !flow.getTarget().getIncoming().contains(flow)) {
            add(flow, "flowNotListed");
        }
        if (flow.getConditionExpression() == null) {
            return;
        }
        if (!(flow.getSource() instanceof ExclusiveGateway)) {
            add(flow, "conditionElsewhere");
        }
        var text = flow.getConditionExpression().getTextContent().strip();
        var condition = OwnCondition.parse(text);
        if (condition.isEmpty()) {
            add(flow, "condition", text);
            return;
        }
        var types = FieldReader.forms(model).stream().flatMap(node -> FieldReader.drawn(node).stream())
                .filter(field -> condition.get().field().equals(field.getCamundaId())).map(FieldReader::type).toList();
        if (types.isEmpty()) {
            add(flow, "unknownField", condition.get().field());
        } else if (types.stream().anyMatch(type -> type.isEmpty() || !condition.get().fits(type.get()))) {
            add(flow, "conditionType", text);
        }
    }

    private void reach() {
        var fromStart = walk(model.getModelElementsByType(StartEvent.class), this::next);
        nodes.stream().filter(node -> !fromStart.contains(node)).forEach(node -> add(node, "unreachable"));
        var toEnd = walk(model.getModelElementsByType(EndEvent.class), this::before);
        nodes.stream().filter(node -> !out(node).isEmpty() && !toEnd.contains(node))
                .forEach(node -> add(node, "noWayOut"));
    }

    /** A circle in which nobody does anything would never stop. */
    private void circles() {
        var passing = nodes.stream().filter(Gateway.class::isInstance).toList();
        for (var gateway : passing) {
            var within = walk(next(gateway).stream().filter(Gateway.class::isInstance).toList(),
                    node -> next(node).stream().filter(Gateway.class::isInstance).toList());
            if (within.contains(gateway)) {
                add(gateway, "circle");
            }
        }
    }

    private static Set<FlowNode> walk(Collection<? extends FlowNode> from,
            Function<FlowNode, Collection<FlowNode>> on) {
        var seen = new HashSet<FlowNode>(from);
        var todo = new ArrayDeque<FlowNode>(from);
        while (!todo.isEmpty()) {
            on.apply(todo.poll()).stream().filter(seen::add).forEach(todo::add);
        }
        return seen;
    }

    private Collection<FlowNode> next(FlowNode node) {
        var next = new ArrayList<FlowNode>(out(node).stream().map(SequenceFlow::getTarget).toList());
        model.getModelElementsByType(BoundaryEvent.class).stream().filter(event -> node.equals(event.getAttachedTo()))
                .forEach(next::add);
        return next;
    }

    private Collection<FlowNode> before(FlowNode node) {
        var before = new ArrayList<FlowNode>(flows.stream().filter(flow -> flow.getTarget().equals(node))
                .map(SequenceFlow::getSource).toList());
        if (node instanceof BoundaryEvent event && event.getAttachedTo() != null) {
            before.add(event.getAttachedTo());
        }
        return before;
    }

    private Collection<SequenceFlow> out(FlowNode node) {
        return flows.stream().filter(flow -> flow.getSource().equals(node)).toList();
    }

    private void fields() {
        var types = new HashMap<String, String>();
        for (var node : FieldReader.forms(model)) {
            var fields = FieldReader.drawn(node);
            if (fields.size() > MOST_FIELDS) {
                add(node, "tooManyFields", String.valueOf(MOST_FIELDS));
            }
            var ids = new HashSet<String>();
            for (var field : fields) {
                var id = String.valueOf(field.getCamundaId());
                if (!FIELD.matcher(id).matches()) {
                    add(node, "fieldId", id);
                } else if (!ids.add(id)) {
                    add(node, "fieldTwice", id);
                }
                if (unnamed(field.getCamundaLabel())) {
                    add(node, "fieldLabel", id);
                }
                var type = FieldReader.type(field);
                if (type.isEmpty()) {
                    add(node, "fieldType", id, String.valueOf(field.getCamundaType()));
                } else {
                    field(node, field, type.get());
                    if (type.get() == Field.Type.ATTACHMENT && node instanceof StartEvent) {
                        add(node, "attachmentAtStart", id);
                    }
                }
                var known = types.putIfAbsent(id, String.valueOf(field.getCamundaType()));
                if (known != null && !known.equals(field.getCamundaType())) {
                    add(node, "fieldTypes", id);
                }
            }
        }
    }

    private void field(FlowNode node, CamundaFormField field, Field.Type type) {
        var id = field.getCamundaId();
        if (type == Field.Type.ENUM) {
            var values = field.getCamundaValues().stream().map(value -> String.valueOf(value.getCamundaId())).toList();
            if (values.size() < 2 || new HashSet<>(values).size() < values.size() || field.getCamundaValues().stream()
                    .anyMatch(value -> unnamed(value.getCamundaName()) || unnamed(value.getCamundaId()))) {
                add(node, "choices", id);
            }
        }
        FieldReader.rules(field).forEach((rule, value) -> {
            if (!RULES.getOrDefault(type, ANY_RULE).contains(rule)) {
                add(node, "rule", id, rule);
            } else if (!sound(rule, value)) {
                add(node, "ruleValue", id, rule, value);
            }
        });
        if (field.getCamundaDefaultValue() != null && !initial(field, type)) {
            add(node, "initial", id, field.getCamundaDefaultValue());
        }
    }

    private static boolean sound(String rule, String value) {
        return switch (rule) {
            case "min", "max" -> value.matches("-?\\d{1,18}");
            case "minlength", "maxlength" -> value.matches("\\d{1,4}");
            case "pattern" -> pattern(value);
            default -> Set.of("", "true", "false").contains(value);
        };
    }

    private static boolean pattern(String value) {
        try {
            Pattern.compile(value);
            return !value.isEmpty() && value.length() <= 200 && !EXPLODES.matcher(value).find()
                    && !value.matches(".*\\\\[1-9].*");
        } catch (java.util.regex.PatternSyntaxException e) {
            return false;
        }
    }

    private static boolean initial(CamundaFormField field, Field.Type type) {
        var value = field.getCamundaDefaultValue();
        return switch (type) {
            case LONG -> value.matches("-?\\d{1,18}");
            case BOOLEAN -> value.equals("true") || value.equals("false");
            case ENUM -> field.getCamundaValues().stream().anyMatch(one -> value.equals(one.getCamundaId()));
            case STRING, TEXT -> value.length() <= FieldReader.SHORT;
            default -> value.isBlank();
        };
    }

    private void drawing() {
        var drawn = new HashSet<String>();
        model.getModelElementsByType(BpmnShape.class).stream().filter(shape -> shape.getBpmnElement() != null
                && shape.getBounds() != null).forEach(shape -> drawn.add(shape.getBpmnElement().getId()));
        model.getModelElementsByType(BpmnEdge.class).stream().filter(edge -> edge.getBpmnElement() != null)
                .forEach(edge -> drawn.add(edge.getBpmnElement().getId()));
        nodes.stream().filter(node -> !drawn.contains(node.getId())).forEach(node -> add(node, "notDrawn"));
        flows.stream().filter(flow -> !drawn.contains(flow.getId())).forEach(flow -> add(flow, "notDrawn"));
    }

    private <N extends FlowNode> Set<String> names(Class<N> type) {
        var names = new HashSet<String>();
        model.getModelElementsByType(type).forEach(node -> names.add(node.getId()));
        return names;
    }

    private static boolean unnamed(String name) {
        return name == null || name.isBlank() || name.length() > LONGEST_NAME;
    }

    private void add(FlowElement element, String code, String... arguments) {
        add(element.getId(), element.getName(), code, arguments);
    }

    private void add(String id, String name, String code, String... arguments) {
        found.add(new Problem(id, name, code, Arrays.asList(arguments)));
    }
}
