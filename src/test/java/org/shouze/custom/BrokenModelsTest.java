package org.shouze.custom;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.shouze.support.OnH2;
import org.shouze.workflow.OwnModels;
import org.shouze.workflow.Problem;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.MessageSource;

/** Broken and hostile files: none gets in, each is answered at once with what is wrong and where. */
@OnH2
class BrokenModelsTest {

    private static final String SOUND = sound();
    private static final String EVIL = "http://evil.example/";

    @Autowired Proposals proposals;
    @Autowired OwnModels models;
    @Autowired MessageSource messages;

    static Stream<Arguments> broken() {
        var all = new ArrayList<Arguments>();
        // not a model at all
        all.add(model("an empty file", "", "empty"));
        all.add(model("plain text", "请假单", "notXml"));
        all.add(model("half a file", SOUND.substring(0, SOUND.length() / 2), "notXml"));
        all.add(model("another kind of XML", "<html xmlns=\"http://www.w3.org/1999/xhtml\"/>", "notBpmn"));
        all.add(model("a huge file", SOUND + " ".repeat(600_000), "tooLarge"));
        // hostile XML
        all.add(model("an outside entity", SOUND.replaceFirst("\\?>", "?><!DOCTYPE x [<!ENTITY e SYSTEM \"file:///etc/passwd\">]>"), "doctype"));
        all.add(model("a billion laughs", "<?xml version=\"1.0\"?><!DOCTYPE l [<!ENTITY a \"ha\"><!ENTITY b \"&a;&a;\">]><l>&b;</l>", "doctype"));
        all.add(model("a processing instruction", after("<bpmn:userTask id=\"arrangeOtherwise\"[^>]*>", "<?php x ?>"), "element"));
        // what could run something
        all.add(model("a script task", swap("<bpmn:userTask id=\"arrangeOtherwise\"", "</bpmn:userTask>", "scriptTask"), "element"));
        all.add(model("a class", attribute("arrangeOtherwise", "camunda:class=\"java.lang.Runtime\""), "attribute"));
        all.add(model("a delegate", attribute("arrangeOtherwise", "camunda:delegateExpression=\"${sendUp}\""), "attribute", "expression"));
        all.add(model("a listener", after("<bpmn:extensionElements>", "<camunda:executionListener event=\"start\" expression=\"${x}\"/>"), "element"));
        all.add(model("a task listener", after("<bpmn:extensionElements>", "<camunda:taskListener event=\"create\" class=\"x.Y\"/>"), "element"));
        all.add(model("a connector", after("<bpmn:extensionElements>", "<camunda:connector><camunda:connectorId>http-connector</camunda:connectorId></camunda:connector>"), "element"));
        all.add(model("inputs and outputs", after("<bpmn:extensionElements>", "<camunda:inputOutput><camunda:inputParameter name=\"x\">1</camunda:inputParameter></camunda:inputOutput>"), "element"));
        all.add(model("an expression in a default value", SOUND.replace("label=\"另行安排\"", "label=\"另行安排\" defaultValue=\"${execution.processEngine}\""), "expression"));
        all.add(model("an expression as a person", attribute("arrangeOtherwise", "camunda:assignee=\"${initiator}\""), "attribute", "expression"));
        all.add(model("an expression as a seat", SOUND.replace("camunda:candidateGroups=\"INITIATOR\"", "camunda:candidateGroups=\"${seat}\""), "expression"));
        all.add(model("a method call as condition", SOUND.replace("${agreed}", "${execution.getProcessEngine()}"), "condition"));
        all.add(model("a property as condition", SOUND.replace("${agreed}", "${agreed.class}"), "condition"));
        all.add(model("two facts in a condition", SOUND.replace("${agreed}", "${agreed and sound}"), "condition"));
        all.add(model("a script as condition", SOUND.replaceFirst("<bpmn:conditionExpression ", "<bpmn:conditionExpression language=\"javascript\" "), "attribute"));
        all.add(model("a validator class", SOUND.replaceFirst("<camunda:constraint name=\"required\" />", "<camunda:constraint name=\"validator\" config=\"java.lang.Runtime\" />"), "rule"));
        all.add(model("a call activity", SOUND.replaceFirst("<bpmn:startEvent ", "<bpmn:callActivity id=\"x\" name=\"x\" calledElement=\"dailyReport\"/><bpmn:startEvent "), "element"));
        all.add(model("a foreign element", after("<bpmn:extensionElements>", "<x:y xmlns:x=\"" + EVIL + "\"/>"), "element"));
        all.add(model("a page of the product", attribute("arrangeOtherwise", "camunda:formKey=\"reporting/sign-total\""), "attribute"));
        all.add(model("a process of the product", SOUND.replace("\"leaveSubstituteCheck\"", "\"dailyReport\""), "processTaken"));
        all.add(model("a pattern that never ends", rule("otherwise", "pattern", "(a+)+b"), "rule", "ruleValue"));
        // what nobody could work with
        all.add(model("an unknown post", SOUND.replace("COLLEGE_SECRETARY@college", "EMPEROR@college"), "unknownPost"));
        all.add(model("an unknown place", SOUND.replace("COLLEGE_SECRETARY@college", "COLLEGE_SECRETARY@moon"), "unknownPlace"));
        all.add(model("a party nobody names", SOUND.replace("substitute@matter", "judge@matter"), "noParties"));
        all.add(model("no seat", SOUND.replace(" camunda:candidateGroups=\"INITIATOR\"", ""), "noSeat"));
        all.add(model("no name", SOUND.replace("name=\"核对代办安排\"", "name=\"\""), "unnamed"));
        all.add(model("not executable", SOUND.replace("isExecutable=\"true\"", "isExecutable=\"false\""), "notExecutable"));
        all.add(model("a field asked by nobody", SOUND.replace("${sound}", "${lucky}"), "unknownField"));
        all.add(model("a number asked as yes or no", SOUND.replace("${sound}", "${days}"), "conditionType"));
        all.add(model("a choice compared with a number", SOUND.replace("${sound}", "${kind == 3}"), "conditionType"));
        all.add(model("a type that does not exist", SOUND.replace("type=\"date\"", "type=\"blob\""), "fieldType"));
        all.add(model("an attachment before there is a matter", SOUND.replace("type=\"date\"", "type=\"attachment\""), "attachmentAtStart"));
        all.add(model("one field twice", SOUND.replace("id=\"remark\"", "id=\"agreed\""), "fieldTwice", "fieldTypes", "conditionType"));
        all.add(model("one choice only", SOUND.replace("<camunda:value id=\"personal\" name=\"事假\" />", "").replace("<camunda:value id=\"duty\" name=\"公务外出\" />", ""), "choices"));
        all.add(model("a smallest number in words", SOUND.replace("name=\"min\" config=\"1\"", "name=\"min\" config=\"one\""), "ruleValue"));
        all.add(model("a timer of no time", SOUND.replace(">P1D<", ">PT0S<"), "timer"));
        all.add(model("a timer that repeats", SOUND.replace("timeDuration", "timeCycle").replace(">P1D<", ">R/PT1S<"), "element"));
        all.add(model("a dead end", without("sound", "notSound", "arrangementSound"), "deadEnd", "unreachable", "noWayOut", "unknownField"));
        all.add(model("a flow that is not drawn", SOUND.replaceFirst("(?s)<bpmndi:BPMNEdge id=\"soundEdge\".*?</bpmndi:BPMNEdge>", ""), "notDrawn"));
        all.add(model("a property that means nothing", SOUND.replace("name=\"cancellable\"", "name=\"superuser\""), "property"));
        all.add(model("a confidential process", SOUND.replace("name=\"cancellable\"", "name=\"confidential\""), "property"));
        all.add(model("a parallel way that is never joined", SOUND.replace("exclusiveGateway", "parallelGateway").replaceAll("(?s)<bpmn:conditionExpression.*?</bpmn:conditionExpression>", ""), "parallel"));
        all.add(model("a way round what must be passed", proven("every path to arrangementSound passes arrangeOtherwise"), "proof.broken"));
        all.add(model("a claim about nothing", proven("every path to arrangementSound passes nowhere"), "proof.unclear"));
        all.add(model("an inclusive gateway", SOUND.replace("exclusiveGateway", "inclusiveGateway"), "element"));
        all.add(model("a task that a job enters", attribute("arrangeOtherwise", "camunda:asyncBefore=\"true\""), "attribute"));
        all.add(model("two processes", SOUND.replace("</bpmn:process>", "</bpmn:process><bpmn:process id=\"second\" name=\"二\" isExecutable=\"true\"/>"), "oneProcess"));
        all.add(model("two flows into one task without a gateway", SOUND.replaceFirst("sourceRef=\"substituteAgrees\" targetRef=\"checkArrangement\"", "sourceRef=\"confirmSubstitute\" targetRef=\"checkArrangement\""), "forkWithoutGateway", "conditionElsewhere", "flowNotListed"));
        return all.stream();
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("broken")
    void refuses(String what, String bpmn, List<String> expected) {
        assertThat(bpmn).as("changed").isNotEqualTo(SOUND);
        var before = models.inForce();
        var from = System.nanoTime();

        var problems = proposals.problems(bpmn.getBytes(UTF_8));

        assertThat(Duration.ofNanos(System.nanoTime() - from)).isLessThan(Duration.ofSeconds(1));
        assertThat(problems).extracting(Problem::code).as("%s", problems).containsAnyElementsOf(expected)
                .isSubsetOf(allowed(expected));
        assertThat(problems).allSatisfy(problem -> assertThat(messages.getMessage("workflow.model." + problem.code(),
                problem.arguments().toArray(), java.util.Locale.CHINESE)).isNotBlank());
        assertThat(models.inForce()).isEqualTo(before);
    }

    private static String proven(String claim) {
        return SOUND.replaceFirst("<camunda:property ", "<camunda:property name=\"proven\" value=\"" + claim
                + "\" /><camunda:property ");
    }

    /** A mutation may break more than it aims at; these follow from others. */
    private static List<String> allowed(List<String> expected) {
        return Stream.concat(expected.stream(), Stream.of("deadEnd", "unreachable", "noWayOut", "notDrawn",
                "flowNotListed", "unknownField")).toList();
    }

    @Test
    void namesTheElementAsPeopleReadIt() {
        var problems = proposals.problems(SOUND.replace("COLLEGE_SECRETARY@college", "EMPEROR@college").getBytes(UTF_8));

        assertThat(problems).containsExactly(new Problem("checkArrangement", "核对代办安排", "unknownPost",
                List.of("EMPEROR@college")));
    }

    @Test
    void findsNothingWrongWithASoundModel() {
        assertThat(proposals.problems(SOUND.getBytes(UTF_8))).isEmpty();
    }

    private static Arguments model(String what, String bpmn, String... expected) {
        return Arguments.of(what, bpmn, List.of(expected));
    }

    private static String after(String pattern, String inserted) {
        return SOUND.replaceFirst("(" + pattern + ")", "$1" + java.util.regex.Matcher.quoteReplacement(inserted));
    }

    private static String attribute(String task, String attribute) {
        return SOUND.replace("<bpmn:userTask id=\"" + task + "\"", "<bpmn:userTask " + attribute + " id=\"" + task + "\"");
    }

    private static String swap(String from, String until, String tag) {
        var start = SOUND.indexOf(from);
        var end = SOUND.indexOf(until, start);
        return SOUND.substring(0, start) + "<bpmn:" + tag + SOUND.substring(start + "<bpmn:userTask".length(), end)
                + "</bpmn:" + tag + ">" + SOUND.substring(end + until.length());
    }

    private static String rule(String field, String rule, String config) {
        var start = SOUND.indexOf("id=\"" + field + "\"");
        var at = SOUND.indexOf("<camunda:validation>", start) + "<camunda:validation>".length();
        return SOUND.substring(0, at) + "<camunda:constraint name=\"" + rule + "\" config=\"" + config + "\" />"
                + SOUND.substring(at);
    }

    private static String without(String... ids) {
        var left = SOUND;
        for (var id : ids) {
            left = left.replaceAll("(?s)<bpmn:(sequenceFlow|exclusiveGateway) id=\"" + id + "\".*?</bpmn:\\1>", "")
                    .replaceAll("<bpmn:(incoming|outgoing)>" + id + "</bpmn:\\1>", "")
                    .replaceAll("<bpmn:flowNodeRef>" + id + "</bpmn:flowNodeRef>", "")
                    .replaceAll("(?s)<bpmndi:BPMN(Edge|Shape) id=\"" + id + "(Edge|Shape)\".*?</bpmndi:BPMN\\1>", "")
                    .replaceAll("<bpmn:sequenceFlow id=\"[A-Za-z]+\" sourceRef=\"[A-Za-z]+\" targetRef=\"" + id + "\" />", "")
                    .replaceAll("<bpmn:outgoing>checkToSound</bpmn:outgoing>", "")
                    .replaceAll("(?s)<bpmndi:BPMNEdge id=\"checkToSoundEdge\".*?</bpmndi:BPMNEdge>", "");
        }
        return left;
    }

    private static String sound() {
        try {
            return Files.readString(Path.of("bpmn/custom/leave-substitute-check.bpmn"));
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }
}
