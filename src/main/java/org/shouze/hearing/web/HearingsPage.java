package org.shouze.hearing.web;

import java.io.IOException;
import java.util.List;
import java.util.UUID;

import jakarta.servlet.http.HttpServletResponse;

import org.shouze.NotFound;
import org.shouze.RuleBroken;
import org.shouze.documents.Download;
import org.shouze.hearing.Hearings;
import org.shouze.hearing.HearingId;
import org.shouze.hearing.HearingView;
import org.shouze.hearing.PassId;
import org.shouze.hearing.Passes;
import org.shouze.identity.Acting;
import org.shouze.matter.MatterId;
import org.shouze.matter.Matters;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** 送达与答复: what was laid before the person concerned of one matter, his passes and his answers; for its members only. */
@Controller
class HearingsPage {

    private static final String USUAL_DAYS = "15";

    private final Hearings hearings;
    private final Passes passes;
    private final Matters matters;

    HearingsPage(Hearings hearings, Passes passes, Matters matters) {
        this.hearings = hearings;
        this.passes = passes;
        this.matters = matters;
    }

    /** @param hearing one of those laid before him: the pass is for the same person */
    record Handing(String hearing, String days, Boolean inPerson) {

        private int count() {
            return days != null && days.strip().matches("\\d{1,2}") ? Integer.parseInt(days.strip()) : 0;
        }
    }

    @GetMapping("/hearings/{matter}")
    String list(@PathVariable UUID matter, Acting acting, Model model) {
        model.addAttribute("form", new Handing(null, USUAL_DAYS, false));
        return page(new MatterId(matter), acting, model);
    }

    /** The code stands on the answer to this request and nowhere else. */
    @PostMapping("/hearings/{matter}/passes")
    String issue(@PathVariable UUID matter, @ModelAttribute("form") Handing form, BindingResult errors, Acting acting,
            Model model, HttpServletResponse response) {
        var id = new MatterId(matter);
        var concerned = hearings.of(id, acting.actor()).stream().filter(one -> one.id().toString().equals(form.hearing()))
                .map(HearingView::concerned).findFirst().orElseThrow(() -> new NotFound(form.hearing()));
        try {
            model.addAttribute("issued", passes.issue(id, concerned, form.count(), Boolean.TRUE.equals(form.inPerson()), acting.actor()));
            model.addAttribute("matter", matters.get(id));
            return "hearing/issued";
        } catch (RuleBroken broken) {
            errors.rejectValue(broken.code().equals("rule.NotHandedOver") ? "inPerson" : "days", broken.code());
            response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
            return page(id, acting, model);
        }
    }

    @PostMapping("/hearings/{matter}/passes/{pass}/revoke")
    String revoke(@PathVariable UUID matter, @PathVariable UUID pass, Acting acting, RedirectAttributes redirect) {
        passes.revoke(new MatterId(matter), new PassId(pass), acting.actor());
        redirect.addFlashAttribute("flash", "hearing.pass.revoked");
        return "redirect:/hearings/" + matter;
    }

    @GetMapping("/hearings/{matter}/{hearing}")
    String read(@PathVariable UUID matter, @PathVariable UUID hearing, Acting acting, Model model) {
        model.addAttribute("heard", hearings.read(of(matter, hearing, acting).id(), acting.actor()));
        model.addAttribute("matter", matters.get(new MatterId(matter)));
        return "hearing/heard";
    }

    @GetMapping("/hearings/{matter}/{hearing}/scan")
    void scan(@PathVariable UUID matter, @PathVariable UUID hearing, Acting acting, HttpServletResponse response)
            throws IOException {
        var scan = hearings.scan(of(matter, hearing, acting).id(), acting.actor());
        Download.as(response, scan.name(), scan.kind().type());
        response.setContentLength(scan.content().length);
        response.getOutputStream().write(scan.content());
    }

    private HearingView of(UUID matter, UUID hearing, Acting acting) {
        return hearings.of(new MatterId(matter), acting.actor()).stream()
                .filter(one -> one.id().equals(new HearingId(hearing))).findFirst().orElseThrow(() -> new NotFound(hearing));
    }

    private String page(MatterId matter, Acting acting, Model model) {
        var laid = hearings.of(matter, acting.actor());
        model.addAttribute("matter", matters.get(matter));
        model.addAttribute("hearings", laid);
        model.addAttribute("people", people(laid));
        model.addAttribute("passes", passes.of(matter, acting.actor()));
        return "hearing/hearings";
    }

    /** One hearing for each person concerned. */
    private static List<HearingView> people(List<HearingView> laid) {
        return laid.stream().filter(one -> laid.stream().filter(other -> other.concerned().equals(one.concerned()))
                .findFirst().orElseThrow() == one).toList();
    }
}
