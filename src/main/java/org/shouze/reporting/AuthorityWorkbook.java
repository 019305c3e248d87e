package org.shouze.reporting;

import java.text.Normalizer;
import java.time.Clock;
import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

import org.shouze.audit.Actor;
import org.shouze.audit.Audit;
import org.shouze.identity.Acting;
import org.shouze.matter.MatterId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The workbook the authority above prescribes, and which of its cells carries which value of the school's total. */
@Component
public class AuthorityWorkbook {

    /** What a cell may carry: a figure, or one of the words beside them. */
    public static final List<String> CONTENTS = Stream.concat(Arrays.stream(Figure.values()).map(Enum::name),
            Stream.of("DAY", "SIGNED_AT", "SIGNED_BY")).toList();

    private static final String BOTH = "ALL";
    private static final DateTimeFormatter MINUTE = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm");

    private final JdbcClient jdbc;
    private final TotalReading totals;
    private final Headquarters headquarters;
    private final Journal journal;
    private final Audit audit;
    private final Clock clock;

    AuthorityWorkbook(JdbcClient jdbc, TotalReading totals, Headquarters headquarters, Journal journal, Audit audit,
            Clock clock) {
        this.jdbc = jdbc;
        this.totals = totals;
        this.headquarters = headquarters;
        this.journal = journal;
        this.audit = audit;
        this.clock = clock;
    }

    /** The template in use with its mapping, for those who keep it. */
    public Optional<Template> template(Acting by) {
        headquarters.demandClerk(by);
        return stored().map(stored -> {
            try (var book = new TemplateBook(stored.content())) {
                return new Template(stored.name(), stored.uploadedAt(), stored.uploadedBy(), book.sheets(),
                        rows().stream().map(row -> new Cell(row.id(), row.sheet(), row.cell(), row.content(),
                                row.line(), book.takes(row.sheet(), row.cell()))).toList());
            }
        });
    }

    /** The template as it was uploaded. */
    public Optional<byte[]> file(Acting by) {
        headquarters.demandClerk(by);
        return stored().map(Stored::content);
    }

    /**
     * Takes a new template into use; the mapping stays.
     *
     * @throws TemplateRefused unless it is a plain workbook that keeps to itself
     */
    @Transactional
    public void upload(String name, byte[] content, Acting by) {
        headquarters.demandClerk(by);
        store(name, content, by.actor());
    }

    /**
     * Lets a cell carry a value; what it carried before is replaced.
     *
     * @param content one of {@link #CONTENTS}
     * @param line    only of that line, or null for the whole
     * @throws CellDoesNotFit if the template has no such cell to write into
     */
    @Transactional
    public void map(String sheet, String cell, String content, ReportingLine line, Acting by) {
        headquarters.demandClerk(by);
        var address = Normalizer.normalize(cell, Normalizer.Form.NFKC).strip().toUpperCase(Locale.ROOT);
        try (var book = new TemplateBook(stored().orElseThrow(NoTemplateYet::new).content())) {
            if (!book.takes(sheet, address)) {
                throw new CellDoesNotFit(sheet, address);
            }
        }
        insert(sheet, address, content, line, by.actor());
    }

    @Transactional
    public void unmap(long id, Acting by) {
        headquarters.demandClerk(by);
        jdbc.sql("delete from reporting_authority_cell where id = ?").param(id).update();
        journal.write("authorityCell:" + id, by.actor(), "authorityCellRemoved", null);
    }

    /**
     * The template with the figures of a signed total in it.
     *
     * @throws NotSignedYet   before its first signature
     * @throws CellDoesNotFit if the mapping names a cell that the template has not
     */
    @Transactional
    public Filled filled(MatterId total, Acting by) {
        var top = totals.top(total, by);
        var stored = stored().orElseThrow(NoTemplateYet::new);
        audit.read(by.actor(), "total:" + top.total().id(), "reporting.authority");
        try (var book = new TemplateBook(stored.content())) {
            rows().forEach(row -> put(book, row, top));
            return new Filled(top.total(), book.bytes());
        }
    }

    boolean isEmpty() {
        return stored().isEmpty();
    }

    void store(String name, byte[] content, Actor by) {
        TemplateFile.check(content);
        try (var readable = new TemplateBook(content)) {
            jdbc.sql("""
                    insert into reporting_authority_template (name, content, uploaded_at, uploaded_by)
                    values (?, ?, ?, ?)""").params(name, content, Columns.at(clock.instant()), by.name()).update();
            journal.write("authorityTemplate", by, "authorityTemplateUploaded", readable.sheets().size() + " sheets");
        }
    }

    void insert(String sheet, String cell, String content, ReportingLine line, Actor by) {
        jdbc.sql("delete from reporting_authority_cell where sheet = ? and cell = ?").params(sheet, cell).update();
        jdbc.sql("insert into reporting_authority_cell (sheet, cell, content, line) values (?, ?, ?, ?)")
                .params(sheet, cell, content, line == null ? BOTH : line.name()).update();
        journal.write("authorityCell:" + sheet + "!" + cell, by, "authorityCellMapped", content);
    }

    private void put(TemplateBook book, Row row, TotalReading.Top top) {
        var signed = top.total().signed();
        switch (row.content()) {
            case "DAY" -> book.put(row.sheet(), row.cell(), top.total().day().toString());
            case "SIGNED_AT" -> book.put(row.sheet(), row.cell(), MINUTE.format(signed.signedAt()
                    .atZone(clock.getZone())));
            case "SIGNED_BY" -> book.put(row.sheet(), row.cell(), signed.signedByName());
            default -> book.put(row.sheet(), row.cell(), number(Figure.valueOf(row.content()), row.line(), top));
        }
    }

    /** A line that is missing in the total has reported nobody. */
    private static int number(Figure figure, ReportingLine line, TotalReading.Top top) {
        if (line == null) {
            return figure.of(top.total().signed().figures(), top.total().signed().tally());
        }
        var part = top.lines().get(line);
        return part == null ? 0 : figure.of(part.figures(), part.tally());
    }

    private Optional<Stored> stored() {
        return jdbc.sql("select * from reporting_authority_template order by id desc fetch first 1 rows only")
                .query((rs, i) -> new Stored(rs.getString("name"), rs.getBytes("content"),
                        Columns.instant(rs, "uploaded_at"), rs.getString("uploaded_by"))).optional();
    }

    private List<Row> rows() {
        return jdbc.sql("select * from reporting_authority_cell order by sheet, length(cell), cell")
                .query((rs, i) -> new Row(rs.getLong("id"), rs.getString("sheet"), rs.getString("cell"),
                        rs.getString("content"), BOTH.equals(rs.getString("line")) ? null
                                : ReportingLine.valueOf(rs.getString("line")))).list();
    }

    private record Stored(String name, byte[] content, Instant uploadedAt, String uploadedBy) {}

    private record Row(long id, String sheet, String cell, String content, ReportingLine line) {}

    public record Template(String name, Instant uploadedAt, String uploadedBy, List<String> sheets,
            List<Cell> cells) {}

    /** @param line null for the whole; @param fits false where the template has no such cell */
    public record Cell(long id, String sheet, String cell, String content, ReportingLine line, boolean fits) {}

    public record Filled(TotalView total, byte[] content) {}
}
