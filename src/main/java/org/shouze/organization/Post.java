package org.shouze.organization;

/**
 * A post that the product ships as reference data.
 *
 * @param code     e.g. BRANCH_SECRETARY
 * @param name     e.g. 书记; on a seat the unit's own word, e.g. 部长 for the head of an office
 * @param level    the level of unit it exists at
 * @param shared   several people hold it side by side (科员): their work is offered and claimed
 * @param superior code of the post one level up that checks where maker and checker would be one person; may be null
 * @param business false for the three administrators, who take no part in the committee's work
 */
public record Post(String code, String name, UnitKind.Level level, boolean shared, String superior,
        boolean business) {

    public Post(String code, String name, UnitKind.Level level, boolean shared, String superior) {
        this(code, name, level, shared, superior, true);
    }
}
