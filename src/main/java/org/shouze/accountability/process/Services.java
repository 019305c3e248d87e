package org.shouze.accountability.process;

import org.shouze.accountability.Service;
import org.springframework.stereotype.Component;
import org.springframework.validation.Errors;

/** Proof of service as it is written into a form. */
@Component
class Services {

    private final Numbered numbered;

    Services(Numbered numbered) {
        this.numbered = numbered;
    }

    void check(ServiceForm form, Errors errors) {
        Asking.day("service.on", form.on(), errors);
        if (form.way() == null) {
            errors.rejectValue("service.way", "accountability.case.fault.choose", "accountability.case.fault.choose");
        }
        numbered.check("service.servers", form.servers(), errors);
        if (numbered.find(form.servers()).stream().distinct().count() < 2) {
            errors.rejectValue("service.servers", "accountability.case.fault.servers", "accountability.case.fault.servers");
        }
        if (form.way() == Service.Way.LEFT && Asking.parts(form.witnesses()).stream().distinct().count() < 2) {
            errors.rejectValue("service.witnesses", "accountability.case.fault.witnesses",
                    "accountability.case.fault.witnesses");
        }
    }

    Service service(ServiceForm form) {
        return new Service(form.on(), form.way(), numbered.find(form.servers()), Asking.parts(form.witnesses()));
    }
}
