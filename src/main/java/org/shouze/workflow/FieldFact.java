package org.shouze.workflow;

/** A field of a model's own form that its conditions ask for. */
record FieldFact(String process, Field field) implements Fact {

    @Override
    public String name() {
        return field.id();
    }

    @Override
    public String variable() {
        return field.id();
    }

    @Override
    public Object initially() {
        return field.type().unanswered();
    }
}
