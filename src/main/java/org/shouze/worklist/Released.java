package org.shouze.worklist;

/** Somebody put an item back. Published in the same transaction. */
record Released(String item) {}
