package org.shouze.accountability;

import java.time.LocalDate;
import java.util.List;

import org.shouze.organization.PersonId;

/**
 * How a decision reached who is concerned (送达回证).
 *
 * @param servers   who brought it: two
 * @param witnesses names of who saw it left there (留置送达); none where he signed
 */
public record Service(LocalDate on, Way way, List<PersonId> servers, List<String> witnesses) {

    public enum Way {
        /** 本人签收 */
        SIGNED,
        /** 拒签后留置送达 */
        LEFT
    }

    /** @throws ServiceUnproven unless it proves that it arrived; refusing to sign stops nothing (X10) */
    void demandProof() {
        var named = witnesses.stream().filter(name -> !Texts.isBlank(name)).distinct().count();
        if (on == null || way == null || servers.stream().distinct().count() < 2 || way == Way.LEFT && named < 2) {
            throw new ServiceUnproven();
        }
    }
}
