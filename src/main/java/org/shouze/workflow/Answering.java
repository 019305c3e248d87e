package org.shouze.workflow;

import java.util.Map;
import java.util.Set;
import java.util.function.Function;

import org.camunda.bpm.model.bpmn.instance.UserTask;

/**
 * What is known of a process's facts before it runs.
 *
 * @param by        names of the facts that finishing a task answers
 * @param initially what they are as long as nobody answered them; who is missing may be anything
 */
record Answering(Function<UserTask, Set<String>> by, Map<String, Boolean> initially) {}
