package org.shouze.operations;

/** @param bytes with its indexes, 0 where the database does not know it; @param rows about so many */
public record Table(String name, long bytes, long rows) {

    public long megabytes() {
        return bytes >> 20;
    }
}
