package org.shouze.reporting;

import java.time.Instant;

import org.shouze.matter.MatterId;

/**
 * A total as it was put together; frozen when signed.
 *
 * @param note     what the consolidator says of the missing parts
 * @param cause    which part changed, if it must be signed again for that
 * @param signedAt null while it waits for a signature
 */
public record TotalVersion(MatterId total, int number, Instant preparedAt, long preparedBy, String preparedByName,
        String note, String cause, Instant signedAt, String signedByName, String signedSeatName, Tally tally,
        Figures figures) {

    public boolean signed() {
        return signedAt != null;
    }
}
