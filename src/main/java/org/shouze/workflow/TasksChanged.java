package org.shouze.workflow;

import java.util.List;
import java.util.Set;

import org.shouze.matter.MatterId;

/**
 * What one transaction opened, and what the engine took away in it (a boundary event, a cancelled branch), and which matters ended. Published
 * before the commit, in the transaction itself; finishing a task is not told here, who finished it knows.
 */
public record TasksChanged(List<TaskOpened> opened, List<String> cancelled, Set<MatterId> ended) {}
