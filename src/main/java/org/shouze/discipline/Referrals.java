package org.shouze.discipline;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.function.Consumer;

import org.shouze.audit.Actor;
import org.shouze.documents.Attachment;
import org.shouze.documents.Attachments;
import org.shouze.matter.MatterId;
import org.shouze.matter.Matters;
import org.shouze.matter.Members;
import org.shouze.matter.NewMatter;
import org.shouze.organization.PersonId;
import org.shouze.organization.Units;
import org.shouze.protection.FieldCipher;
import org.shouze.workflow.Workflow;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Handing a suspected breach over intact (P11): a list with keyed digests, a receipt, an answer. */
@Component
@Transactional
public class Referrals {

    private static final String DIGEST = "discipline_referral_item.digest";

    private final ReferralTable table;
    private final ClueNumbers numbers;
    private final Attachments files;
    private final FieldCipher cipher;
    private final ReferralPapers papers;
    private final Matters matters;
    private final Members members;
    private final Units units;
    private final Workflow workflow;
    private final Journal journal;
    private final Clock clock;

    Referrals(ReferralTable table, ClueNumbers numbers, Attachments files, FieldCipher cipher, ReferralPapers papers, Matters matters, Members members, Units units, Workflow workflow, Journal journal, Clock clock) {
        this.table = table;
        this.numbers = numbers;
        this.files = files;
        this.cipher = cipher;
        this.papers = papers;
        this.matters = matters;
        this.members = members;
        this.units = units;
        this.workflow = workflow;
        this.journal = journal;
        this.clock = clock;
    }

    /** @param file id of an attachment of the referral, or null for what is on paper */
    public record Part(String title, int pages, UUID file) {}

    /** @param intact whether the file still has the digest it was listed with; true for paper */
    public record Item(String title, int pages, String file, String digest, boolean intact) {}

    /** @param clue number of the clue it came from, or null */
    public record View(String number, String body, String status, int version, List<Item> items,
            LocalDate sentOn, String receipt, LocalDate receivedOn, LocalDate returnedOn, ReferralAnswer answer,
            LocalDate answeredOn, List<Attachment> files) {}

    /** Opened by the decision on a clue; whoever is shut out there is shut out here. */
    MatterId open(MatterId clue) {
        var from = matters.get(clue);
        var id = matters.newId();
        var number = numbers.nextReferral();
        matters.open(List.of(NewMatter.confidential(id, "referral", number, "移送 " + number, units.get(from.unit()),
                from.initiator(), List.of())));
        members.excluded(clue).forEach(person -> members.exclude(id, person, "subject", Actor.SYSTEM));
        table.insert(Referral.open(id), number, clue, clock.instant());
        workflow.start("referral", List.of(id));
        journal.write(id, Actor.SYSTEM, "referralOpened");
        return id;
    }

    /**
     * The list as it is to be sent; another version of it each time.
     *
     * @throws PackageEmpty           without a list
     * @throws org.shouze.NotFound    for a file that the referral does not have
     */
    public void prepare(MatterId id, String body, List<Part> parts, Actor by) {
        var listed = new ArrayList<ReferralTable.Item>();
        parts.forEach(part -> listed.add(new ReferralTable.Item(part.title(), part.pages(), part.file(),
                part.file() == null ? null : keyed(files.get(id.value(), part.file())))));
        var one = table.get(id);
        var version = one.prepare(listed, PersonId.of(by));
        table.save(one);
        table.list(id, version, body, listed);
        journal.write(id, by, "packagePrepared");
    }

    public void approve(MatterId id, Actor by) {
        var one = change(id, each -> each.approve(PersonId.of(by), today()));
        papers.letter(one, table.head(id).body(), table.items(id, one.state().version()), by);
        journal.write(id, by, "referralApproved");
    }

    public void refuse(MatterId id, Actor by) {
        journal.write(id, by, "referralRefused");
    }

    /** @throws NoReceipt without its number */
    public void receive(MatterId id, String number, LocalDate on, Actor by) {
        var one = change(id, each -> each.receive(number, on, today()));
        papers.receipt(one, table.head(id).body(), table.items(id, one.state().version()).size(), by);
        journal.write(id, by, "receipt");
    }

    public void comeBack(MatterId id, LocalDate on, Actor by) {
        change(id, one -> one.comeBack(on, today()));
        journal.write(id, by, "packageReturned");
    }

    /** @throws NoReceipt before there is one */
    public void answer(MatterId id, ReferralAnswer given, LocalDate on, Actor by) {
        change(id, one -> one.answer(given, on, today()));
        journal.write(id, by, "referralAnswered." + given);
    }

    /** For a step; the reading is recorded. */
    public View view(MatterId id, Actor by) {
        journal.read(id, by, "discipline.purpose.handling");
        var now = table.get(id).state();
        var head = table.head(id);
        var own = files.of(id.value());
        return new View(head.number(), head.body(), now.status().name(), now.version(),
                table.items(id, now.version()).stream().map(item -> item(own, item)).toList(), now.sentOn(),
                now.receipt(), now.receivedOn(), now.returnedOn(), now.answer(), now.answeredOn(),
                own.stream().filter(file -> !file.withdrawn()).toList());
    }

    private Item item(List<Attachment> own, ReferralTable.Item item) {
        var file = own.stream().filter(one -> one.id().equals(item.file())).findFirst();
        return new Item(item.title(), item.pages(), file.map(Attachment::name).orElse(null), item.digest(),
                item.file() == null || file.filter(one -> keyed(one).equals(item.digest())).isPresent());
    }

    private String keyed(Attachment file) {
        return cipher.blindIndex(file.digest(), DIGEST);
    }

    private Referral change(MatterId id, Consumer<Referral> act) {
        var one = table.get(id);
        act.accept(one);
        table.save(one);
        return one;
    }

    private LocalDate today() {
        return LocalDate.now(clock);
    }
}
