package org.shouze.operations;

import java.util.List;

/** @param bytes 0 where it is kept in memory; @param largest tables, the largest first */
public record Database(String product, long bytes, List<Table> largest) {

    public long megabytes() {
        return bytes >> 20;
    }
}
