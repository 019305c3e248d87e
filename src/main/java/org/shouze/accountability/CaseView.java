package org.shouze.accountability;

import java.time.LocalDate;
import java.util.List;

import org.shouze.basis.Ground;
import org.shouze.basis.SubjectKind;
import org.shouze.matter.MatterId;

/**
 * A case as its members read it. What has not been done yet, or no longer counts, is null or empty.
 *
 * @param subject masked; null for a Party organisation
 * @param shown   how the facts were shown
 * @param signers names of who signed the report
 */
public record CaseView(MatterId id, String number, CaseStage stage, SubjectKind kind, String subject, String unit,
        Ground ground, LocalDate conductOn, String conduct, String reason, List<Person> group, Inquiry inquiry, Showing shown,
        Defence defence, List<PointAnswer> answers, String report, List<String> signers, String reviewed, String consulted,
        Decision decision, List<Imposed> measures, Serving served, Announcement announced, Criticism criticism,
        LocalDate barsUntil, MatterId appeal) {

    public record Person(long id, String name) {}

    public record Inquiry(List<String> by, Manner manner, String findings, List<Imposed> proposed) {}

    public record Showing(List<String> by, boolean signed, String note) {}

    public record Defence(List<String> by, boolean refused, List<String> points, String note) {}

    public record Decision(Outcome outcome, ExemptionGround exemption, String reason, LocalDate effective, LocalDate held,
            String minutes, List<Voted> votes) {}

    public record Voted(String name, Vote.Choice choice, String dissent) {}

    public record Serving(LocalDate on, Service.Way way, List<String> servers, List<String> witnesses, LocalDate appealUntil,
            String appealTo) {}

    public record Announcement(LocalDate on, Reach reach, String scope) {}

    public record Criticism(LocalDate on, String presented, String rectify, LocalDate rectifyBy) {}
}
