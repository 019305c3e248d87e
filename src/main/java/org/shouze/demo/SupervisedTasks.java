package org.shouze.demo;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.time.Instant;
import java.time.LocalTime;
import java.util.List;

import org.shouze.identity.Acting;
import org.shouze.matter.MatterId;
import org.shouze.organization.Unit;
import org.shouze.supervision.NewRectification;
import org.shouze.supervision.Rectifications;
import org.shouze.worklist.MatterFiles;

/** 督办: one just registered, one under way, one overdue, one cleared. */
@Told
class SupervisedTasks implements Story.Chapter {

    private static final String OFFICE = "党委办公室";

    private final Rectifications tasks;
    private final MatterFiles files;
    private final Cast cast;
    private final Hands hands;
    private final StoryClock clock;

    SupervisedTasks(Rectifications tasks, MatterFiles files, Cast cast, Hands hands, StoryClock clock) {
        this.tasks = tasks;
        this.files = files;
        this.cast = cast;
        this.hands = hands;
        this.clock = clock;
    }

    @Override
    public List<Story> stories() {
        return List.of(
                new Story("a task cleared", this::cleared),
                new Story("a task overdue", this::overdue),
                new Story("a task under way", this::underWay),
                new Story("a task just registered", this::registered));
    }

    private void registered() {
        clock.ago(1, "15:20");
        register(0, "核对住宿名单", "对照花名册逐人核对住宿名单，缺漏的补齐", -5);
    }

    private void underWay() {
        clock.ago(4, "09:10");
        var task = assigned(1, "补齐值班记录", "补齐近两周带班领导和值班人员的签字记录", -4);
        clock.ago(2, "10:40");
        planned(task, secretary(1), "由组织委员逐日核对，三个工作日内补齐");
    }

    private void overdue() {
        clock.ago(12, "09:00");
        var task = assigned(2, "落实日报核实", "零报告须由审核人抽查后再签字，报送抽查记录", 3);
        clock.ago(9, "16:30");
        planned(task, secretary(2), "每日抽查两个网格，留存电话记录");
    }

    private void cleared() {
        clock.ago(15, "09:30");
        var task = assigned(3, "更新网格员名单", "网格员已调整的，当日更新名单并公布电话", 8);
        var secretary = secretary(3);
        clock.ago(13, "11:00");
        planned(task, secretary, "逐个网格核对，公布新名单");
        clock.ago(11, "17:00");
        attach(task, secretary, "网格员名单核对记录.txt", "逐个网格核对完毕，调整三人，名单已公布。");
        hands.finish(task, "feedBack", secretary, "result", "名单已核对并公布，调整三人");
        clock.ago(10, "10:00");
        hands.finish(task, "checkResult", cast.at("OFFICE_CLERK", OFFICE, 1), "yes", true, "reason", "抽查五个网格，电话均接通");
        hands.finish(task, "clear", head(), "yes", true, "reason", "同意销号");
    }

    /** @param dueAgo how many working days before today it is due; negative for later */
    private MatterId register(int college, String subject, String what, int dueAgo) {
        return tasks.register(new NewRectification(unit(college).id(), null, subject, what, due(dueAgo), null, false,
                List.of()), cast.at("OFFICE_CLERK", OFFICE).actor());
    }

    private MatterId assigned(int college, String subject, String what, int dueAgo) {
        var task = register(college, subject, what, dueAgo);
        hands.finish(task, "assign", head(), "yes", true, "reason", "");
        return task;
    }

    private void planned(MatterId task, Acting secretary, String plan) {
        hands.finish(task, "signFor", secretary, "yes", true, "reason", "");
        hands.finish(task, "draftPlan", secretary, "plan", plan);
    }

    private void attach(MatterId task, Acting by, String name, String content) {
        try {
            var file = Files.writeString(Files.createTempFile("story", ".txt"), content);
            files.add(task, name, file, by);
            Files.deleteIfExists(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private Instant due(int workingDaysAgo) {
        return clock.day(workingDaysAgo).atTime(LocalTime.of(17, 30)).atZone(clock.getZone()).toInstant();
    }

    private Acting head() {
        return cast.at("OFFICE_HEAD", OFFICE);
    }

    private Acting secretary(int college) {
        return cast.at("COLLEGE_SECRETARY", unit(college));
    }

    private Unit unit(int number) {
        return cast.colleges().get(number);
    }
}
