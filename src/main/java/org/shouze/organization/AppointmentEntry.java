package org.shouze.organization;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * @param place where the seat is: {@link Place}
 * @param title the register's own wording
 */
record AppointmentEntry(RegisterRow row, String number, String name, String post, Place place, String title,
        LocalDate from, LocalDate until, boolean isOver) implements Entry {

    @Override
    public String key() {
        return number + "|" + post + "|" + place.key() + "|" + from;
    }

    String seat() {
        return post + "|" + place.key();
    }

    boolean inForce(LocalDate day) {
        return !from.isAfter(day) && (until == null || !until.isBefore(day));
    }

    @Override
    public String label() {
        return name + " " + place.name() + " " + title + " " + from;
    }

    @Override
    public Map<String, String> fields() {
        var fields = new LinkedHashMap<String, String>();
        fields.put("职务", title);
        fields.put("任职止", until == null ? "" : until.toString());
        return fields;
    }

    /** A unit by its name, or a grid by its code, since names of grids repeat. */
    record Place(String key, String name) {

        static Place unit(String name) {
            return new Place(Cells.key(name), name);
        }

        static Place grid(String code, String name) {
            return new Place("#" + code, name + "（" + code + "）");
        }

        boolean isGrid() {
            return key.startsWith("#");
        }

        /** Of a grid. */
        String code() {
            return key.substring(1);
        }
    }
}
