package org.shouze.terms.web;

import static org.shouze.terms.web.Typed.blank;
import static org.shouze.terms.web.Typed.is;
import static org.shouze.terms.web.Typed.isOne;
import static org.shouze.terms.web.Typed.within;

import java.util.ArrayList;
import java.util.List;

import org.shouze.terms.Audience;
import org.shouze.terms.Colour;
import org.shouze.terms.Means;
import org.shouze.terms.Rung;

/** One rung, as typed; without a mark it is none. */
record RungRow(String colour, String mark, String amount, Boolean unlessNoted, String unanswered, Boolean holder,
        Boolean superior, Boolean head, List<String> posts, String means, String document, Boolean proposes) {

    static final RungRow BLANK = new RungRow("", "", "", false, "", false, false, false, List.of(), "", "", false);
    private static final int MOST_MINUTES = 525_600;

    RungRow {
        posts = posts == null ? List.of() : posts;
    }

    static RungRow of(Rung rung) {
        return new RungRow(rung.colour() == null ? "" : rung.colour().name(), rung.mark().name(),
                String.valueOf(rung.amount()), rung.unlessNoted(),
                rung.unanswered() == null ? "" : String.valueOf(rung.unanswered()),
                rung.tells().contains(Audience.HOLDER), rung.tells().contains(Audience.SUPERIOR),
                rung.tells().contains(Audience.UNIT_HEAD),
                rung.tells().stream().filter(Audience::namesPost).map(Audience::text).toList(), rung.means().name(),
                rung.document(), rung.proposes());
    }

    boolean filled() {
        return !blank(mark);
    }

    boolean fits() {
        return isOne(Rung.Mark.values(), mark) && (blank(colour) || isOne(Colour.values(), colour))
                && within(0, amount, mark.equals(Rung.Mark.PERCENT_LEFT.name()) ? 99 : MOST_MINUTES)
                && (blank(unanswered) || within(1, unanswered, MOST_MINUTES))
                && (blank(means) || isOne(Means.values(), means)) && (document == null || document.length() <= 60);
    }

    /** Once it fits. */
    Rung rung() {
        return new Rung(blank(colour) ? null : Colour.valueOf(colour), Rung.Mark.valueOf(mark),
                Integer.parseInt(amount.strip()), is(unlessNoted),
                blank(unanswered) ? null : Integer.valueOf(unanswered.strip()), tells(),
                blank(means) ? Means.ORDINARY : Means.valueOf(means), blank(document) ? null : document.strip(),
                is(proposes));
    }

    /** The posts alone. */
    public List<Audience> named() {
        return posts.stream().map(Audience::new).toList();
    }

    private List<Audience> tells() {
        var tells = new ArrayList<Audience>();
        if (is(holder)) {
            tells.add(Audience.HOLDER);
        }
        if (is(superior)) {
            tells.add(Audience.SUPERIOR);
        }
        if (is(head)) {
            tells.add(Audience.UNIT_HEAD);
        }
        tells.addAll(named());
        return tells;
    }
}
