package org.shouze.trial;

import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;

import jakarta.validation.constraints.NotBlank;
import org.shouze.RuleBroken;
import org.shouze.matter.MatterId;
import org.shouze.workflow.Facts;
import org.shouze.workflow.Step;
import org.shouze.workflow.Turn;
import org.springframework.stereotype.Component;

/** Any task of a trial: takes its work back unless told otherwise, and remembers that it was told. */
@Component("trial/work")
public class Work implements Step<Work.Form> {

    public record Form(@NotBlank String text) {}

    /** A matter whose work nobody takes back any more. */
    public final Set<MatterId> closed = ConcurrentHashMap.newKeySet();
    /** What the room was told: node and reason. */
    public final List<String> undone = new CopyOnWriteArrayList<>();

    /** What the room would not accept. */
    public static class Refused extends RuleBroken {
    }

    @Override
    public Form open(Turn turn) {
        return new Form("");
    }

    @Override
    public boolean sendsBack(Turn turn) {
        return true;
    }

    @Override
    public boolean takesBack(Turn turn) {
        return !closed.contains(turn.matter());
    }

    @Override
    public void takeBack(Turn turn, String reason) {
        undone.add(turn.matter() + " " + turn.node() + " " + reason);
    }

    @Override
    public Facts finish(Turn turn, Form form) {
        if (form.text().equals("refuse")) {
            throw new Refused();
        }
        return Facts.none();
    }
}
