package org.shouze.support;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

import org.shouze.documents.Incoming;
import org.shouze.identity.Acting;
import org.shouze.matter.MatterId;
import org.shouze.matter.Matters;
import org.shouze.matter.Members;
import org.shouze.matter.NewMatter;
import org.shouze.organization.Units;
import org.springframework.context.annotation.Lazy;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/** A confidential matter of the discipline office with somebody of each kind shut out, for the rooms to plant in. */
@Lazy
@Component
public class SecretMatter {

    private final Matters matters;
    private final Members members;
    private final Units units;
    private final Office office;
    private final TransactionTemplate transactions;

    SecretMatter(Matters matters, Members members, Units units, Office office, TransactionTemplate transactions) {
        this.matters = matters;
        this.members = members;
        this.units = units;
        this.office = office;
        this.transactions = transactions;
    }

    public record Opened(MatterId id, String number, Acting member, Map<String, Acting> shutOut) {}

    /** Known to the heads of the discipline office; no process runs in it. */
    public Opened open(String process) {
        var head = office.person("T01003");
        var id = matters.newId();
        var number = "埋设〔2020〕" + marker();
        matters.open(List.of(NewMatter.confidential(id, process, number, "保密事项",
                units.named("纪委（纪检监察机构）").orElseThrow(), head.person(), List.of())));
        var out = new LinkedHashMap<String, Acting>();
        out.put("former member", office.holder("OFFICE_HEAD", "宣传部"));
        out.put("subject", office.holder("COLLEGE_SECRETARY", "外语学院党委"));
        out.put("relative", office.holder("OFFICE_HEAD", "人事处"));
        out.put("recused", office.person("T01024"));
        transactions.executeWithoutResult(status -> {
            members.admit(id, office.person("T01021").person(), "HANDLER", "办理", head.actor());
            out.forEach((relation, who) -> members.admit(id, who.person(), "HANDLER", "办理", head.actor()));
            members.dismiss(id, out.get("former member").person(), head.actor());
            members.exclude(id, out.get("subject").person(), "SUBJECT", head.actor());
            members.exclude(id, out.get("relative").person(), "RELATIVE", head.actor());
            members.exclude(id, out.get("recused").person(), "RECUSED", head.actor());
        });
        return new Opened(id, number, head, out);
    }

    public static String marker() {
        return "埋设" + UUID.randomUUID().toString().substring(0, 8);
    }

    /** A text file that says and is called so. */
    public static Incoming file(String name, String said) {
        try {
            return Incoming.of(Files.writeString(Files.createTempFile("planted", null), said), name + ".txt");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
