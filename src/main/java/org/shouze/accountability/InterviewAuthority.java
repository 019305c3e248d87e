package org.shouze.accountability;

import java.util.List;
import java.util.Optional;
import java.util.Set;

import org.shouze.audit.Actor;
import org.shouze.basis.Decider;
import org.shouze.basis.SubjectKind;
import org.shouze.organization.Person;
import org.shouze.organization.PersonId;
import org.shouze.organization.Seat;
import org.shouze.organization.SeatId;
import org.shouze.organization.Seats;
import org.shouze.organization.Unit;
import org.shouze.organization.UnitKind.Level;
import org.shouze.organization.Units;
import org.springframework.stereotype.Component;

/** Who may talk to whom, and who approves it: by the authority over cadres. */
@Component
class InterviewAuthority {

    private static final Set<String> DISCIPLINE = Set.of("DISCIPLINE_SECRETARY", "DISCIPLINE_DEPUTY_SECRETARY",
            "DISCIPLINE_OFFICER", "CASE_SUPERVISOR", "CASE_REVIEWER");
    private static final Set<String> LEADERS = Set.of("UNIVERSITY_SECRETARY", "PRESIDENT", "UNIVERSITY_DEPUTY_SECRETARY",
            "DISCIPLINE_SECRETARY");
    private static final Set<String> HEADS = Set.of("COLLEGE_SECRETARY", "OFFICE_HEAD", "DISCIPLINE_DEPUTY_SECRETARY",
            "BRANCH_SECRETARY");
    private static final Set<String> LEADS_NOBODY = Set.of("OFFICE_CLERK", "DISCIPLINE_OFFICER", "GRID_KEEPER");
    private static final Set<String> STUDENTS = Set.of("本科生", "研究生");

    private final Seats seats;
    private final Units units;

    InterviewAuthority(Seats seats, Units units) {
        this.seats = seats;
        this.units = units;
    }

    /** @param unit which handles it @param decider as the rules name it */
    record Organ(Unit unit, Decider decider) {}

    /** @throws NoOrganForInterviews from a seat that handles no such matters */
    Organ organ(Actor by) {
        return found(by).orElseThrow(NoOrganForInterviews::new);
    }

    private Optional<Organ> found(Actor by) {
        return by.seat() == null ? Optional.empty() : found(seats.get(new SeatId(by.seat())));
    }

    Optional<Organ> found(Seat seat) {
        if (DISCIPLINE.contains(seat.post().code()) && seat.unit().kind().level() == Level.OFFICE) {
            return Optional.of(new Organ(seat.unit(), Decider.DISCIPLINE_COMMISSION));
        }
        return Optional.ofNullable(switch (seat.unit().kind().level()) {
            case SCHOOL -> new Organ(seat.unit(), Decider.SCHOOL_COMMITTEE);
            case OFFICE -> new Organ(seat.unit(), Decider.WORKING_ORGAN);
            case COLLEGE -> new Organ(seat.unit(), Decider.COLLEGE_COMMITTEE);
            default -> null;
        }).filter(organ -> seat.post().business());
    }

    /** The head of the organ; the committee's main leader for an admonition, and where the subject heads a college. */
    SeatId approver(Organ organ, InterviewKind kind, List<Seat> subject) {
        var school = units.school().id();
        if (kind == InterviewKind.ADMONITION || subject.stream().anyMatch(InterviewAuthority::leadsACollege)) {
            return seats.at("UNIVERSITY_SECRETARY", school);
        }
        return switch (organ.decider()) {
            case DISCIPLINE_COMMISSION -> seats.at("DISCIPLINE_SECRETARY", school);
            case WORKING_ORGAN -> seats.at("OFFICE_HEAD", organ.unit().id());
            case COLLEGE_COMMITTEE -> seats.at("COLLEGE_SECRETARY", organ.unit().id());
            default -> seats.at("UNIVERSITY_SECRETARY", school);
        };
    }

    /** Who goes on with it where the officer has to leave it. */
    SeatId head(Unit organ, boolean discipline) {
        return seats.at(switch (organ.kind().level()) {
            case SCHOOL -> "UNIVERSITY_DEPUTY_SECRETARY";
            case COLLEGE -> "COLLEGE_SECRETARY";
            default -> discipline ? "DISCIPLINE_DEPUTY_SECRETARY" : "OFFICE_HEAD";
        }, organ.id());
    }

    private static boolean leadsACollege(Seat seat) {
        return seat.post().code().equals("COLLEGE_SECRETARY");
    }

    /** By appointment, not in somebody's stead. */
    List<Seat> seatsOf(PersonId person) {
        return seats.heldBy(person).stream().filter(held -> held.substituteFor() == null).map(Seats.Held::seat)
                .filter(seat -> seat.post().business()).toList();
    }

    /**
     * @throws SubjectAboveAuthority  for a leader of the university
     * @throws SubjectKindDoesNotFit if the registers say otherwise
     */
    void demand(Person subject, SubjectKind kind, List<Seat> held) {
        if (held.stream().anyMatch(seat -> LEADERS.contains(seat.post().code()))) {
            throw new SubjectAboveAuthority();
        }
        var leads = held.stream().anyMatch(seat -> !LEADS_NOBODY.contains(seat.post().code()));
        var student = STUDENTS.contains(subject.category());
        if (kind == SubjectKind.PARTY_ORG || student != (kind == SubjectKind.STUDENT)
                || kind == SubjectKind.LEADING_CADRE && !leads || kind == SubjectKind.NON_PARTY_STAFF && leads) {
            throw new SubjectKindDoesNotFit();
        }
    }

    /** The unit he belongs to: of his first seat, else of his grid. */
    Unit unitOf(Person subject, List<Seat> held) {
        return held.stream().findFirst().map(Seat::unit)
                .or(() -> Optional.ofNullable(subject.grid()).map(units::get)).orElseGet(units::school);
    }

    /** The unit that sets right what is to be set right: the nearest that takes tasks. */
    Unit responsible(Unit of) {
        return units.line(of.id()).stream().filter(unit -> Set.of(Level.OFFICE, Level.COLLEGE, Level.BRANCH)
                .contains(unit.kind().level())).findFirst().orElse(of);
    }

    boolean heads(List<Seat> held) {
        return held.stream().anyMatch(seat -> HEADS.contains(seat.post().code()));
    }

    boolean isOfDiscipline(PersonId person) {
        return seatsOf(person).stream().anyMatch(seat -> DISCIPLINE.contains(seat.post().code()));
    }
}
