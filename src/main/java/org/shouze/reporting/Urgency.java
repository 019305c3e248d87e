package org.shouze.reporting;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

import org.shouze.audit.Actor;
import org.shouze.organization.People;
import org.shouze.organization.Person;
import org.shouze.organization.PersonId;
import org.shouze.protection.FieldCipher;
import org.shouze.reporting.UrgentReports.Kind;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Sees in a filed report what can't wait for the chain: a suspected case, or three alike in one class or dormitory in
 * a day, or five over three days (卫办疾控发〔2006〕65号).
 */
@Component
class Urgency {

    private static final int IN_A_DAY = 3;
    private static final int OVER_DAYS = 5;
    private static final int DAYS = 3;

    private final JdbcClient jdbc;
    private final FieldCipher cipher;
    private final People people;
    private final UrgentReports urgent;

    Urgency(JdbcClient jdbc, FieldCipher cipher, People people, UrgentReports urgent) {
        this.jdbc = jdbc;
        this.cipher = cipher;
        this.people = people;
        this.urgent = urgent;
    }

    private record Alert(String place, String symptom, String person) {}

    /** Raises it in the name of whoever filed: the page said so before. */
    void look(ExpectedReport report, ReportVersion version, Actor by) {
        var named = version.named();
        var ill = named.withSymptoms() > 0;
        if (ill || version.number() > 1) {
            remember(report, alerts(named));
        }
        if (version.answer() != Answer.NEWS) {
            return;
        }
        if (!named.suspected().isEmpty()) {
            urgent.raise(report, Kind.SUSPECTED, "suspected:" + report.owed.id(),
                    named.suspected().size(), version.remarks(), by);
        }
        if (ill) {
            clusters(report, 1, IN_A_DAY).forEach(here -> raise(report, Kind.CLUSTER, here, version, by));
            clusters(report, DAYS, OVER_DAYS).stream().filter(here -> !known(report, here))
                    .forEach(here -> raise(report, Kind.SPREAD, here, version, by));
        }
    }

    private void raise(ExpectedReport report, Kind kind, Cluster cluster, ReportVersion version,
            Actor by) {
        urgent.raise(report, kind, cluster.cause(report.owed.day()), cluster.people(), version.remarks(), by);
    }

    /** What was raised within these days is in hand already. */
    private boolean known(ExpectedReport report, Cluster cluster) {
        var causes = IntStream.range(0, DAYS).mapToObj(back -> cluster.cause(report.owed.day().minusDays(back))).toList();
        return jdbc.sql("select count(*) from reporting_urgent where cause in (:causes)").param("causes", causes)
                .query(Integer.class).single() > 0;
    }

    private List<Alert> alerts(Named named) {
        var persons = people.get(Stream.of(named.fever(), named.otherSymptoms()).flatMap(Collection::stream)
                .map(PersonId::new).collect(Collectors.toSet()));
        var alerts = new LinkedHashSet<Alert>();
        named.fever().forEach(p -> alerts.addAll(alerts(persons.get(new PersonId(p)), "FEVER")));
        named.otherSymptoms().forEach(p -> alerts.addAll(alerts(persons.get(new PersonId(p)), "OTHER")));
        return new ArrayList<>(alerts);
    }

    private List<Alert> alerts(Person person, String symptom) {
        var digest = cipher.blindIndex(Long.toString(person.id().value()), "reporting_alert.person");
        return Stream.of(person.className(), person.dormitory()).filter(p -> p != null && !p.isBlank())
                .map(place -> new Alert(cipher.blindIndex(place, "reporting_alert.place"), symptom, digest)).toList();
    }

    /** Two grids of one dormitory may file at the same moment: they count one after the other. */
    private void remember(ExpectedReport report, List<Alert> alerts) {
        jdbc.sql("select name from reporting_job where name = 'alert' for update").query(String.class).single();
        jdbc.sql("delete from reporting_alert where report = ?").param(report.owed.id().value()).update();
        alerts.forEach(a -> jdbc.sql("""
                insert into reporting_alert (report_day, place, symptom, person, report) values (?, ?, ?, ?, ?)""")
                .params(report.owed.day(), a.place(), a.symptom(), a.person(), report.owed.id().value()).update());
    }

    /** Each person counts once, however often reported. */
    private List<Cluster> clusters(ExpectedReport report, int days, int alike) {
        return jdbc.sql("""
                select a.place, a.symptom, count(distinct a.person) people from reporting_alert a
                where a.report_day between :from and :day
                    and exists (select 1 from reporting_alert mine where mine.report = :report
                        and mine.place = a.place and mine.symptom = a.symptom)
                group by a.place, a.symptom having count(distinct a.person) >= :alike""")
                .param("from", report.owed.day().minusDays(days - 1)).param("day", report.owed.day())
                .param("report", report.owed.id().value()).param("alike", alike)
                .query((rs, i) -> new Cluster(rs.getString("symptom"), rs.getString("place"), rs.getInt("people")))
                .list();
    }

    private record Cluster(String symptom, String place, int people) {

        String cause(LocalDate day) {
            return "cluster:" + day + ":" + symptom + ":" + place;
        }
    }
}
