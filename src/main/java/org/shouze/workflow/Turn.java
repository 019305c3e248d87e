package org.shouze.workflow;

import java.time.Instant;

import org.shouze.audit.Actor;
import org.shouze.matter.MatterId;

/**
 * One person sitting down to one task.
 *
 * @param item id of the work item
 * @param node id of the BPMN node
 */
public record Turn(MatterId matter, String item, String node, Actor by, Instant now) {}
