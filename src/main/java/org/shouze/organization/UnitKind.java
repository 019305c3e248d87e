package org.shouze.organization;

/** Kinds of unit (glossary), each on one level of the tree. */
public enum UnitKind {
    UNIVERSITY_COMMITTEE(Level.SCHOOL),
    DEPARTMENT(Level.OFFICE),
    TASK_FORCE(Level.OFFICE),
    COLLEGE_COMMITTEE(Level.COLLEGE),
    GENERAL_BRANCH(Level.COLLEGE),
    PARTY_BRANCH(Level.BRANCH),
    PARTY_GROUP(Level.GROUP),
    GRID(Level.GRID);

    /** What a seat expression names after the {@code @}: {@code SECRETARY@college}. */
    public enum Level { SCHOOL, OFFICE, COLLEGE, BRANCH, GROUP, GRID }

    private final Level level;

    UnitKind(Level level) {
        this.level = level;
    }

    public Level level() {
        return level;
    }
}
