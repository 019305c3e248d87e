package org.shouze.portal.web;

import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.Base64;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import org.shouze.audit.Audit;
import org.shouze.cockpit.Behind;
import org.shouze.cockpit.Behind.Asked;
import org.shouze.cockpit.Behind.Key;
import org.shouze.cockpit.Behind.Part;
import org.shouze.cockpit.Period;
import org.shouze.matter.Matter;
import org.shouze.matter.MatterId;
import org.shouze.matter.Matters;
import org.shouze.organization.Units;
import org.shouze.portal.Visit;
import org.shouze.portal.web.Answers.Unit;
import org.springframework.context.MessageSource;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** The list behind a figure for other systems: whose, which, how far, until when; never what it is about or who. */
@RestController
class RowsApi {

    private final Behind behind;
    private final Units units;
    private final Matters matters;
    private final Audit audit;
    private final MessageSource messages;

    RowsApi(Behind behind, Units units, Matters matters, Audit audit, MessageSource messages) {
        this.behind = behind;
        this.units = units;
        this.matters = matters;
        this.audit = audit;
        this.messages = messages;
    }

    /** A list is recorded as read when it is begun, not again for each of its pages. */
    @GetMapping("/api/v1/figures/{indicator}/rows")
    Answers.Rows rows(@PathVariable String indicator, @AuthenticationPrincipal Visit visit,
            @RequestParam(required = false) Long unit, @RequestParam(defaultValue = "TODAY") Period period,
            @RequestParam(required = false) Part part, @RequestParam(required = false) Cursor after,
            @RequestParam(defaultValue = "50") @Min(1) @Max(200) int size, Locale language) {
        var page = behind.page(new Asked(indicator, visit.within(units, unit), period, part, null),
                after == null ? null : after.key(), size, visit.keeper());
        if (after == null) {
            audit.read(visit.keeper().actor(), "token:" + visit.token(), "接口读取名单 " + indicator + " " + page.unit().name());
        }
        var numbers = numbers(page.rows());
        return new Answers.Rows(Unit.of(page.unit()), indicator, page.part().name(), page.at(), page.many(),
                page.rows().stream().map(row -> new Answers.Row(numbers.get(row.matter()), Unit.of(row.unit()),
                        messages.getMessage(row.note(), null, row.note(), language), row.amount(), row.due())).toList(),
                page.next() == null ? null : new Cursor(page.next()).toString());
    }

    private Map<MatterId, String> numbers(List<Behind.Row> rows) {
        return matters.get(rows.stream().map(Behind.Row::matter).distinct().toList()).stream()
                .collect(Collectors.toMap(Matter::id, Matter::number));
    }

    /** Where a list goes on, as a word that says nothing to others. */
    record Cursor(Key key) {

        private static final String SEPARATOR = " ";

        /** Read from the address. */
        public static Cursor valueOf(String text) {
            var parts = new String(Base64.getUrlDecoder().decode(text), StandardCharsets.UTF_8).split(SEPARATOR, 2);
            if (parts.length != 2 || !parts[0].matches("\\d{4}-.*")) {
                throw new IllegalArgumentException("no cursor");
            }
            try {
                return new Cursor(new Key(Instant.parse(parts[0]), parts[1]));
            } catch (DateTimeException e) {
                throw new IllegalArgumentException("no cursor", e);
            }
        }

        @Override
        public String toString() {
            return Base64.getUrlEncoder().withoutPadding().encodeToString((key.due() + SEPARATOR + key.id())
                    .getBytes(StandardCharsets.UTF_8));
        }
    }
}
