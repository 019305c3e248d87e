package org.shouze.discipline;

import java.security.SecureRandom;
import java.text.Normalizer;
import java.util.Locale;
import java.util.Optional;

import org.shouze.protection.FieldCipher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Where somebody writes without a name. Nothing about him is kept, neither here nor in the trail: not even the hour
 * (tracing him is forbidden). He gets a code by which he alone can see whether it was dealt with.
 */
@Component
public class Letterbox {

    static final int A_DAY = 300;
    private static final String RECEIPT = "discipline_lead.receipt";
    private static final String LETTERS = "23456789ABCDEFGHJKMNPQRSTVWXYZ";
    private static final int LENGTH = 20;

    private final Leads leads;
    private final FieldCipher cipher;
    private final JdbcClient jdbc;
    private final SecureRandom random = new SecureRandom();

    Letterbox(Leads leads, FieldCipher cipher, JdbcClient jdbc) {
        this.leads = leads;
        this.cipher = cipher;
        this.jdbc = jdbc;
    }

    /** @return the code, shown once: K7QM-3F9X-… @throws LetterboxFull if more came today than anybody reads */
    @Transactional
    public String post(String content) {
        if (leads.cameToday() >= A_DAY) {
            throw new LetterboxFull();
        }
        var code = new StringBuilder();
        for (int i = 0; i < LENGTH; i++) {
            code.append(i > 0 && i % 4 == 0 ? "-" : "").append(LETTERS.charAt(random.nextInt(LETTERS.length())));
        }
        leads.keep(Leads.Origin.LETTERBOX, content.strip(), index(code.toString()));
        return code.toString();
    }

    /** Was it dealt with? Empty for a code that was never given. */
    @Transactional(readOnly = true)
    public Optional<Boolean> handled(String code) {
        return jdbc.sql("select status <> 'RECEIVED' from discipline_lead where receipt = ?").param(index(code))
                .query(Boolean.class).optional();
    }

    private String index(String code) {
        var plain = Normalizer.normalize(code == null ? "" : code, Normalizer.Form.NFKC).toUpperCase(Locale.ROOT)
                .replaceAll("[^0-9A-Z]", "");
        return cipher.blindIndex(plain, RECEIPT);
    }
}
