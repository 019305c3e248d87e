package org.shouze.supervision;

/** Who acts for the inspecting side. @param tied to the unit that is inspected, or to who answers for it */
record Inspector(boolean tied) {

    /** @throws InspectorNotFree if he is tied */
    void demandFree() {
        if (tied) {
            throw new InspectorNotFree();
        }
    }
}
