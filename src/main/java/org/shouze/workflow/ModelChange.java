package org.shouze.workflow;

/**
 * One difference between two versions of a model.
 *
 * @param part   message key below {@code workflow.part.}: task, gateway, event, flow, field, start, process
 * @param name   as people read it
 * @param before what it was, or null if it is new
 * @param after  what it is, or null if it is gone
 */
public record ModelChange(String part, String name, String before, String after) {}
