package org.shouze.audit;

/**
 * Who acts, from which seat, and for whom.
 *
 * @param person   id of the person in the organization; 0 is the system itself
 * @param name     as it is written into the record
 * @param seat     id of the seat acted from, or null if from none
 * @param seatName e.g. 外语学院党委书记
 * @param behalfOf name of the person substituted for, or null: the record then says 代李倩办理
 */
public record Actor(long person, String name, Long seat, String seatName, String behalfOf) {

    public static final Actor SYSTEM = new Actor(0, "系统", null, null, null);

    public boolean isSystem() {
        return person == 0;
    }
}
