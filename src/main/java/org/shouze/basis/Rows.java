package org.shouze.basis;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.Map;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Reads the shipped values once: they change with a release only. */
@Component
class Rows {

    private final JdbcClient jdbc;
    private volatile Rulebook book;

    Rows(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    Rulebook book() {
        if (book == null) {
            book = read();
        }
        return book;
    }

    private Rulebook read() {
        var versions = new LinkedHashMap<String, RuleVersion>();
        jdbc.sql("select * from basis_version order by track, valid_from").query((row, n) -> version(row)).list()
                .forEach(version -> versions.put(version.code(), version));
        return new Rulebook(versions.values().stream().toList(),
                jdbc.sql("select * from basis_ground order by subject, position, version")
                        .query((row, n) -> ground(row, versions)).list(),
                jdbc.sql("select * from basis_measure order by subject, severity, version")
                        .query((row, n) -> measure(row, versions)).list());
    }

    private static RuleVersion version(ResultSet row) throws SQLException {
        return new RuleVersion(row.getString("code"), Track.valueOf(row.getString("track")), row.getString("title"),
                row.getObject("valid_from", LocalDate.class), row.getObject("valid_to", LocalDate.class),
                row.getObject("combined", Integer.class));
    }

    private static Ground ground(ResultSet row, Map<String, RuleVersion> versions) throws SQLException {
        var phrase = Phrase.valueOf(row.getString("phrase"));
        var kind = SubjectKind.valueOf(row.getString("subject"));
        var version = versions.get(row.getString("version"));
        return new Ground(version.code() + "/" + phrase + "/" + kind, phrase, kind, version, row.getString("clause"),
                row.getString("text"), row.getInt("heaviest"), row.getBoolean("checked"));
    }

    private static Measure measure(ResultSet row, Map<String, RuleVersion> versions) throws SQLException {
        return new Measure(row.getString("code"), row.getString("name"), SubjectKind.valueOf(row.getString("subject")),
                versions.get(row.getString("version")), row.getString("clause"), row.getInt("severity"),
                powers(row.getString("powers")), row.getInt("influence"), row.getObject("longest", Integer.class),
                appeal(row), row.getBoolean("checked"));
    }

    private static Appeal appeal(ResultSet row) throws SQLException {
        return new Appeal(row.getInt("appeal_within"), Appeal.Unit.valueOf(row.getString("appeal_unit")),
                row.getString("appeal_to"), row.getInt("decided_within"),
                Appeal.Unit.valueOf(row.getString("decided_unit")), row.getString("appeal_clause"));
    }

    /** SCHOOL_COMMITTEE=OWN DISCIPLINE_COMMISSION=WITH_APPROVAL */
    private static Map<Decider, Power> powers(String written) {
        var powers = new EnumMap<Decider, Power>(Decider.class);
        Arrays.stream(written.split(" ")).map(each -> each.split("="))
                .forEach(each -> powers.put(Decider.valueOf(each[0]), Power.valueOf(each[1])));
        return powers;
    }
}
