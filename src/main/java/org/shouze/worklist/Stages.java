package org.shouze.worklist;

import java.util.List;

/** The stages of a case, drawn by {@code worklist/stages}: a room's panel at {@link Panel.Place#STAGES} answers them. */
public record Stages(List<Stage> stages) {

    public enum State { DONE, NOW, AHEAD }

    /**
     * @param label message key
     * @param when  what stands below it: when it was, until when it lasts; or null
     */
    public record Stage(String label, State state, String when) {}

    /** Place of the stage of now, counted from one; 0 where none is. */
    public int here() {
        for (int i = 0; i < stages.size(); i++) {
            if (stages.get(i).state() == State.NOW) {
                return i + 1;
            }
        }
        return 0;
    }

    public List<Stage> ahead() {
        return stages.stream().filter(stage -> stage.state() == State.AHEAD).toList();
    }
}
