package org.shouze.briefing;

import java.time.Instant;
import java.util.UUID;

import org.shouze.documents.OfficialDocument;
import org.shouze.organization.UnitId;

/**
 * A briefing that was issued, or one to look at.
 *
 * @param id     null while it is not issued
 * @param number 简报〔2020〕2号, or null while it is not issued
 * @param madeBy who made it, with the post
 */
public record Briefing(UUID id, String number, UnitId unit, String title, Instant madeAt, String madeBy,
        OfficialDocument paper) {

    public boolean issued() {
        return id != null;
    }
}
