package org.shouze.discipline.process;

import java.time.LocalDate;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;

import org.shouze.discipline.Contacts;
import org.shouze.discipline.Texts;
import org.shouze.worklist.Act;
import org.shouze.worklist.Done;
import org.shouze.worklist.Occasion;
import org.springframework.stereotype.Component;

/** 登记过问、说情和未经批准的接触: by whomever they reached. */
@Component("discipline/register-contact")
class RegisterContact implements Act<RegisterContact.Form> {

    record Form(@NotNull(message = "{discipline.fault.choose}") Contacts.Kind kind,
            @NotNull(message = "{discipline.fault.day}") LocalDate on,
            @Size(max = 2000, message = "{discipline.fault.long}") String text) {}

    private final Contacts contacts;
    private final Texts texts;

    RegisterContact(Contacts contacts, Texts texts) {
        this.contacts = contacts;
        this.texts = texts;
    }

    @Override
    public int order() {
        return 70;
    }

    @Override
    public String icon() {
        return "message-report";
    }

    @Override
    public boolean onMatter() {
        return true;
    }

    @Override
    public boolean aside() {
        return true;
    }

    @Override
    public boolean offered(Occasion on) {
        return on.matter().confidential();
    }

    @Override
    public Form open(Occasion on) {
        return new Form(null, null, "");
    }

    @Override
    public Boolean view(Occasion on, Form form) {
        return texts.areOn();
    }

    @Override
    public Done act(Occasion on, Form form) {
        contacts.register(on.matter().id(), form.kind(), form.on(), form.text(), on.by().actor());
        return Done.of(null, null);
    }
}
