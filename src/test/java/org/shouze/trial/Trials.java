package org.shouze.trial;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.UUID;

import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.model.bpmn.BpmnModelInstance;
import org.shouze.countersigning.Countersign;
import org.shouze.countersigning.Kind;
import org.shouze.countersigning.Panel;
import org.shouze.countersigning.Panels;
import org.shouze.countersigning.Vote;
import org.shouze.identity.Acting;
import org.shouze.matter.MatterId;
import org.shouze.matter.Matters;
import org.shouze.matter.NewMatter;
import org.shouze.organization.People;
import org.shouze.organization.Seats;
import org.shouze.organization.Unit;
import org.shouze.organization.UnitKind.Level;
import org.shouze.organization.Units;
import org.shouze.support.Office;
import org.shouze.workflow.Step;
import org.shouze.workflow.Steps;
import org.shouze.workflow.Workflow;
import org.shouze.worklist.Act;
import org.shouze.worklist.Acts;
import org.shouze.worklist.FormTokens;
import org.shouze.worklist.Lists;
import org.shouze.worklist.WorkItem;
import org.shouze.worklist.Worklist;
import org.springframework.beans.BeanUtils;
import org.springframework.beans.factory.BeanFactory;
import org.springframework.beans.factory.SmartInitializingSingleton;
import org.springframework.context.annotation.Lazy;
import org.springframework.core.ResolvableType;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/** Matters of the trial processes, at a college where all who act are different people. */
@Component
public class Trials implements SmartInitializingSingleton {

    private final ProcessEngine engine;
    private final Workflow workflow;
    private final Worklist worklist;
    private final Acts acts;
    private final FormTokens tokens;
    private final Lists lists;
    private final Matters matters;
    private final Units units;
    private final Seats seats;
    private final People people;
    private final Panels panels;
    private final Steps steps;
    private final BeanFactory beans;
    private final Office office;
    private final TransactionTemplate transactions;

    Trials(ProcessEngine engine, Workflow workflow, Worklist worklist, Acts acts, FormTokens tokens, Lists lists,
            Matters matters, Units units, Seats seats, People people, Panels panels, Steps steps, BeanFactory beans,
            @Lazy Office office, TransactionTemplate transactions) {
        this.engine = engine;
        this.workflow = workflow;
        this.worklist = worklist;
        this.acts = acts;
        this.tokens = tokens;
        this.lists = lists;
        this.matters = matters;
        this.units = units;
        this.seats = seats;
        this.people = people;
        this.panels = panels;
        this.steps = steps;
        this.beans = beans;
        this.office = office;
        this.transactions = transactions;
    }

    @Override
    public void afterSingletonsInstantiated() {
        Models.all().forEach(this::deploy);
    }

    private void deploy(BpmnModelInstance model) {
        var path = "trial/" + Models.process(model).getId() + ".bpmn";
        engine.getRepositoryService().createDeployment().name(path).enableDuplicateFiltering(true)
                .addModelInstance(path, model).deploy();
    }

    /** The college's organization, as {@link #deputy()}, {@link #secretary()} sit there. */
    public Unit college() {
        return units.within(units.school().id(), Level.COLLEGE).stream().filter(college -> {
            var held = seats.holders(List.of(seats.at("COLLEGE_DEPUTY_SECRETARY", college.id()),
                    seats.at("COLLEGE_SECRETARY", college.id())));
            var people = new HashSet<>();
            return held.values().stream().allMatch(at -> !at.isEmpty() && people.add(at.get(0).person()));
        }).findFirst().orElseThrow();
    }

    public Acting deputy() {
        return office.holder("COLLEGE_DEPUTY_SECRETARY", college().id());
    }

    public Acting secretary() {
        return office.holder("COLLEGE_SECRETARY", college().id());
    }

    public Acting leader() {
        return office.holder("UNIVERSITY_SECRETARY", units.school().id());
    }

    /** Who starts trials: sits at another college, so that no seat leads him to the matter. */
    public Acting initiator() {
        return office.holder("COLLEGE_SECRETARY", otherCollege().id());
    }

    public Unit otherCollege() {
        var here = secretary().person();
        return units.within(units.school().id(), Level.COLLEGE).stream().filter(college -> !college.equals(college()))
                .filter(college -> seats.holders(List.of(seats.at("COLLEGE_SECRETARY", college.id()))).values().stream()
                        .allMatch(at -> !at.isEmpty() && !at.get(0).person().equals(here))).findFirst().orElseThrow();
    }

    /** Neither the matter's college nor the initiator's. */
    public Unit thirdCollege() {
        var taken = List.of(secretary().person(), initiator().person());
        return units.within(units.school().id(), Level.COLLEGE).stream()
                .filter(college -> !college.equals(college()) && !college.equals(otherCollege()))
                .filter(college -> List.of("COLLEGE_SECRETARY", "COLLEGE_DEPUTY_SECRETARY").stream()
                        .map(post -> seats.at(post, college.id()))
                        .allMatch(seat -> seats.holders(List.of(seat)).get(seat).stream()
                                .anyMatch(at -> !taken.contains(at.person())))).findFirst().orElseThrow();
    }

    /** Another of the school's leaders. */
    public Acting second() {
        return office.holder("UNIVERSITY_DEPUTY_SECRETARY", units.school().id());
    }

    public String number(Acting acting) {
        return people.get(acting.person()).number();
    }

    /** The form of a step, which only its own room can name. */
    public Object form(String step, Object... values) {
        return made(steps.get(step), Step.class, values);
    }

    public Object actForm(String act, Object... values) {
        return made(beans.getBean(act), Act.class, values);
    }

    private static Object made(Object bean, Class<?> kind, Object... values) {
        var type = ResolvableType.forClass(bean.getClass()).as(kind).getGeneric(0).resolve();
        var constructor = type.getDeclaredConstructors()[0];
        constructor.setAccessible(true);
        return BeanUtils.instantiateClass(constructor, values);
    }

    public MatterId start(String process, NewMatter.Party... parties) {
        var id = matters.newId();
        transactions.executeWithoutResult(status -> {
            matters.open(List.of(new NewMatter(id, process, "SY-" + id.toString().substring(9), "试验事项", college(),
                    initiator().person(), List.of(parties))));
            workflow.start(process, List.of(id));
        });
        return id;
    }

    /** One that only its members know. */
    public MatterId startConfidential(String process, NewMatter.Party... parties) {
        var id = matters.newId();
        transactions.executeWithoutResult(status -> {
            matters.open(List.of(NewMatter.confidential(id, process, "MS-" + id.toString().substring(9), "保密试验",
                    college(), initiator().person(), List.of(parties))));
            workflow.start(process, List.of(id));
        });
        return id;
    }

    /** Of the process that several sign. */
    public MatterId startSigned(Kind kind, int quota, Acting... signers) {
        var id = matters.newId();
        transactions.executeWithoutResult(status -> {
            matters.open(List.of(new NewMatter(id, "trialSigned", "SY-" + id.toString().substring(9), "试验会签", college(),
                    initiator().person(), List.of())));
            panels.open(id, Sign.ROLE, kind, List.of(signers).stream().map(one -> people.get(one.person())).toList(),
                    quota, initiator().actor());
            workflow.start("trialSigned", List.of(id));
        });
        return id;
    }

    public Panel panel(MatterId matter) {
        return panels.of(matter, Sign.ROLE);
    }

    public void sign(MatterId matter, Acting by, Vote vote) {
        var item = item(matter, "sign");
        worklist.finish(item.id(), item.revision(), UUID.randomUUID().toString(), by,
                new Countersign.Form(vote, "意见"));
    }

    /** Who does it by the model. */
    public Acting doer(String node) {
        return switch (node) {
            case "draft" -> initiator();
            case "decide" -> leader();
            case "check", "right", "c", "e" -> secretary();
            default -> deputy();
        };
    }

    public WorkItem item(MatterId matter, String node) {
        return items(matter).stream().filter(item -> item.isOpen() && item.node().equals(node)).findFirst()
                .orElseThrow(() -> new AssertionError("no open " + node));
    }

    public List<WorkItem> items(MatterId matter) {
        return worklist.read(matter, leader()).items();
    }

    /** Nodes of the engine's open tasks. */
    public List<String> open(MatterId matter) {
        return items(matter).stream().filter(WorkItem::isOpen).filter(WorkItem::engine).map(WorkItem::node).sorted()
                .toList();
    }

    /** Who does it now: of several who sign, the first who has not. */
    public Acting doer(MatterId matter, String node) {
        return node.equals("sign") ? List.of(secretary(), deputy(), second()).stream().filter(one -> one.person()
                .equals(panel(matter).asked().get(0).person())).findFirst().orElseThrow() : doer(node);
    }

    public void finish(MatterId matter, String... nodes) {
        for (var node : nodes) {
            var by = doer(matter, node);
            if (node.equals("sign")) {
                sign(matter, by, Vote.YES);
            } else {
                finish(matter, node, by);
            }
        }
    }

    /** Lets the engine's jobs of this matter run, as a node would. */
    public void runJobs(MatterId matter) {
        var jobs = engine.getManagementService();
        jobs.createJobQuery().processInstanceId(engine.getRuntimeService().createProcessInstanceQuery()
                .processInstanceBusinessKey(matter.toString()).singleResult().getId()).list()
                .forEach(job -> jobs.executeJob(job.getId()));
    }

    public void finish(MatterId matter, String node, Acting by) {
        var item = item(matter, node);
        worklist.finish(item.id(), item.revision(), UUID.randomUUID().toString(), by, new Work.Form("好"));
    }

    public void act(String name, MatterId matter, WorkItem item, Acting by, Object form) {
        acts.perform(name, matter, item == null ? null : item.id(), item == null ? 0 : item.revision(), tokens.issue(),
                by, form);
    }

    /** Ids of all that the person's list shows, page by page. */
    public List<String> listed(Acting acting, Lists.Tab tab) {
        var filter = new Lists.Filter(tab, null, null, null);
        var all = new ArrayList<WorkItem>();
        for (Lists.Key after = null;;) {
            var page = lists.page(acting, filter, after);
            all.addAll(page.items());
            after = page.next();
            if (after == null) {
                return all.stream().map(WorkItem::id).toList();
            }
        }
    }

    public List<String> timeline(MatterId matter) {
        return matters.timeline(matter).stream().sorted(Comparator.comparing(Matters.Entry::at)).map(Matters.Entry::act)
                .toList();
    }
}
