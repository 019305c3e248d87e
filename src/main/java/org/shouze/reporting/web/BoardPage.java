package org.shouze.reporting.web;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.function.Predicate;
import java.util.stream.Stream;

import org.shouze.identity.Acting;
import org.shouze.matter.ReadingScope;
import org.shouze.organization.UnitId;
import org.shouze.reporting.Answer;
import org.shouze.reporting.Board;
import org.shouze.reporting.Board.ReportRow;
import org.shouze.reporting.Boards;
import org.shouze.reporting.Plan;
import org.shouze.reporting.Plans;
import org.shouze.reporting.ReportStatus;
import org.shouze.reporting.Reminders;
import org.shouze.reporting.ReportingLine;
import org.shouze.reporting.Rounds;
import org.shouze.reporting.Rung;
import org.shouze.reporting.TotalStatus;
import org.springframework.context.MessageSource;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** 每日报送: the chain board of a day, from the school down to a grid. */
@Controller
class BoardPage {

    private final Boards boards;
    private final Rounds rounds;
    private final Plans plans;
    private final Reminders reminders;
    private final MessageSource messages;
    private final Clock clock;

    BoardPage(Boards boards, Rounds rounds, Plans plans, Reminders reminders, MessageSource messages, Clock clock) {
        this.boards = boards;
        this.rounds = rounds;
        this.plans = plans;
        this.reminders = reminders;
        this.messages = messages;
        this.clock = clock;
    }

    @GetMapping("/reporting")
    String board(Acting acting, @RequestParam(required = false) LocalDate day,
            @RequestParam(required = false) Long unit, @RequestParam(required = false) ReportingLine line,
            @RequestHeader(name = "HX-Request", required = false) String htmx, Model model) {
        var today = LocalDate.now(clock);
        var shown = day == null || day.isAfter(today) ? today : day;
        var board = boards.of(shown, unit == null ? null : new UnitId(unit), line, acting);
        model.addAttribute("board", board);
        model.addAttribute("scope", ReadingScope.of(acting));
        model.addAttribute("today", today);
        var round = rounds.of(shown);
        model.addAttribute("round", round.orElse(null));
        var times = round.map(open -> times(plans.get(open.plan())));
        model.addAttribute("times", times.orElse(null));
        model.addAttribute("next", times.map(by -> next(by, shown)).orElse(null));
        model.addAttribute("groups", groups(board));
        model.addAttribute("links", links(board, acting));
        model.addAttribute("shares", shares(board.standing()));
        model.addAttribute("now", clock.instant());
        return htmx == null ? "reporting/board" : "reporting/board :: board";
    }

    @PostMapping("/reporting/remind")
    String remind(Acting acting, @RequestParam(name = "report", required = false) List<String> reports,
            @RequestParam LocalDate day, @RequestParam long unit, @RequestParam(required = false) ReportingLine line,
            RedirectAttributes redirect) {
        var board = boards.of(day, new UnitId(unit), line, acting);
        var missing = board.reports().stream().map(ReportRow::report).filter(BoardPage::missing)
                .map(report -> report.id()).toList();
        var chosen = reports == null ? missing
                : missing.stream().filter(id -> reports.contains(id.toString())).toList();
        var sent = reminders.remind(chosen, acting.actor());
        redirect.addFlashAttribute("flash", messages.getMessage(
                sent.tooSoon().isEmpty() ? "reporting.reminded" : "reporting.reminded.some",
                new Object[] {sent.reached().size(), sent.tooSoon().size()}, LocaleContextHolder.getLocale()));
        redirect.addAttribute("day", day);
        redirect.addAttribute("unit", unit);
        if (line != null) {
            redirect.addAttribute("line", line);
        }
        return "redirect:/reporting";
    }

    private static boolean missing(org.shouze.reporting.ReportView report) {
        return !report.status().received() && report.status() != ReportStatus.EXEMPT;
    }

    private static List<Group> groups(Board board) {
        var groups = new ArrayList<Group>();
        add(groups, board, "missing", row -> missing(row.report()),
                Comparator.comparing(row -> -row.week().stream().filter(day -> day.sign() == Board.Sign.MISSED).count()));
        add(groups, board, "news", received(Answer.NEWS), unchecked());
        add(groups, board, "unchanged", received(Answer.UNCHANGED), unchecked());
        add(groups, board, "zero", received(Answer.ZERO), unchecked());
        add(groups, board, "exempt", row -> row.report().status() == ReportStatus.EXEMPT, unchecked());
        return groups;
    }

    private static Comparator<ReportRow> unchecked() {
        return Comparator.comparing(row -> row.report().status() != ReportStatus.FILED);
    }

    private static Predicate<ReportRow> received(Answer answer) {
        return row -> row.report().status().received() && row.report().answer() == answer;
    }

    private static void add(List<Group> groups, Board board, String name, Predicate<ReportRow> which,
            Comparator<ReportRow> order) {
        var rows = board.reports().stream().filter(which).sorted(order).toList();
        if (!rows.isEmpty()) {
            groups.add(new Group(name, rows));
        }
    }

    private static List<Share> shares(Board.Standing s) {
        return List.of(new Share("zero", s.zero()), new Share("same", s.unchanged()), new Share("has", s.news()),
                new Share("miss", s.missing()));
    }

    private List<ChainLink> links(Board board, Acting acting) {
        var s = board.standing();
        var colleges = board.totals().stream().filter(total -> total.rung() == Rung.COLLEGE).toList();
        var school = board.totals().stream().filter(total -> total.rung() != Rung.COLLEGE).toList();
        var mine = mine(acting);
        return List.of(
                new ChainLink("file", s.received(), s.expected() - s.exempt(), s.missing(), s.overdue() > 0, mine == 0),
                new ChainLink("check", s.checked(), s.received(), s.filed(), false, mine == 1),
                link("college", colleges, mine == 2), link("school", school, mine == 3));
    }

    private static Times times(Plan plan) {
        return new Times(latest(plan.lines().stream().map(Plan.Line::filingDue)), due(plan, Rung.COLLEGE),
                due(plan, Rung.HEADQUARTERS));
    }

    private static LocalTime due(Plan plan, Rung rung) {
        return latest(plan.levels().stream().filter(level -> level.rung() == rung).map(Plan.Level::due));
    }

    private static LocalTime latest(Stream<LocalTime> times) {
        return times.max(Comparator.naturalOrder()).orElse(null);
    }

    /** The cut-off of that day that is still to come; null after the last. */
    private Instant next(Times times, LocalDate day) {
        return Stream.of(times.filed(), times.college(), times.school()).filter(Objects::nonNull)
                .map(time -> day.atTime(time).atZone(clock.getZone()).toInstant())
                .filter(due -> due.isAfter(clock.instant())).findFirst().orElse(null);
    }

    private static ChainLink link(String name, List<Board.Link> totals, boolean mine) {
        var signed = (int) totals.stream().filter(total -> total.status() == TotalStatus.SIGNED).count();
        var again = (int) totals.stream().filter(total -> total.status() == TotalStatus.RESIGN).count();
        return new ChainLink(name, signed, totals.size(), again, false, mine);
    }

    private static int mine(Acting acting) {
        return acting.seats().stream().filter(held -> acting.actor().seat() == null
                || held.seat().id().value() == acting.actor().seat()).findFirst()
                .map(held -> switch (held.seat().unit().kind().level()) {
                    case GRID -> held.seat().post().code().equals("GRID_KEEPER") ? 0 : 1;
                    case BRANCH, GROUP -> 1;
                    case COLLEGE -> held.seat().post().code().equals("COUNSELOR") ? 1 : 2;
                    case OFFICE, SCHOOL -> 3;
                }).orElse(-1);
    }

    /** @param name message key part: missing, news, unchanged, zero, exempt */
    public record Group(String name, List<ReportRow> rows) {}

    /** @param open waiting at this link; @param late past its time; @param mine the reader's own link */
    public record ChainLink(String name, int done, int all, int open, boolean late, boolean mine) {

    }

    /** By when it is filed, signed by the colleges, signed by the school. */
    public record Times(LocalTime filed, LocalTime college, LocalTime school) {}

    /** @param kind of its colour in the bar */
    public record Share(String kind, int count) {}
}
