package org.shouze.operations;

/** What can be wrong with the house. */
public enum AlarmKind {

    JOB_FAILED(null), OUTBOX_LATE("minutes"), BACKUP_OLD("hours"), COMPARISON_DIFFERS(null), NODE_SILENT("minutes");

    private final String unit;

    AlarmKind(String unit) {
        this.unit = unit;
    }

    /** Of its bound: minutes or hours; null if it has none. */
    public String unit() {
        return unit;
    }

    public boolean isBound() {
        return unit != null;
    }
}
