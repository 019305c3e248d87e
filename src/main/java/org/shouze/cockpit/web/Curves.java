package org.shouze.cockpit.web;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;

import org.shouze.cockpit.Count;
import org.springframework.stereotype.Component;

/** Shares over days as a line, for drawings without scripts: a day without a base leaves a gap. */
@Component("curves")
class Curves {

    /** Lowest percent at the foot of the drawing: a round one below all, so that small changes are seen. */
    public int foot(List<Count> days) {
        var lowest = days.stream().map(Count::percent).filter(Objects::nonNull).mapToDouble(one -> one).min().orElse(0);
        return (int) Math.max(0, Math.min(80, Math.floor(lowest / 10) * 10));
    }

    /** Runs of points {@code x,y x,y}, over a width with a point for each day. */
    public List<String> runs(List<Count> days, double width, double height, int foot) {
        var runs = new ArrayList<String>();
        var run = new ArrayList<String>();
        for (int n = 0; n <= days.size(); n++) {
            var percent = n == days.size() ? null : days.get(n).percent();
            if (percent != null) {
                run.add(point(x(n, days.size(), width), y(percent, height, foot)));
            } else if (!run.isEmpty()) {
                runs.add(String.join(" ", run));
                run.clear();
            }
        }
        return runs;
    }

    /** The last day's point, or null. */
    public Point last(List<Count> days, double width, double height, int foot) {
        var percent = days.isEmpty() ? null : days.get(days.size() - 1).percent();
        return percent == null ? null : new Point(number(width), number(y(percent, height, foot)));
    }

    public record Point(String x, String y) {}

    private static double x(int n, int days, double width) {
        return days < 2 ? width : width * n / (days - 1);
    }

    private static double y(double percent, double height, int foot) {
        return height - height * Math.max(0, percent - foot) / (100 - foot);
    }

    private static String point(double x, double y) {
        return number(x) + "," + number(y);
    }

    private static String number(double value) {
        return String.format(Locale.ROOT, "%.1f", value);
    }
}
