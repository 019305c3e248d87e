package org.shouze.discipline.process;

import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;

import org.shouze.discipline.Referrals;
import org.shouze.workflow.Facts;
import org.shouze.workflow.Step;
import org.shouze.workflow.Turn;
import org.springframework.stereotype.Component;
import org.springframework.validation.Errors;

/** User task "Put the package and its list together". */
@Component("discipline/prepare-package")
class PreparePackage implements Step<PreparePackage.Form> {

    /**
     * @param items one line for each paper: title, then its pages: 初核报告 12
     * @param files ids of the attachments that go along
     */
    record Form(@NotBlank(message = "{discipline.fault.body}") @Size(max = 120, message = "{discipline.fault.long}") String body,
            @Size(max = 4000, message = "{discipline.fault.long}") String items, List<UUID> files) {

        public List<UUID> files() {
            return files == null ? List.of() : files;
        }
    }

    private final Referrals referrals;

    PreparePackage(Referrals referrals) {
        this.referrals = referrals;
    }

    @Override
    public Form open(Turn turn) {
        var now = referrals.view(turn.matter(), turn.by());
        var lines = now.items().stream().filter(item -> item.file() == null)
                .map(item -> item.title() + " " + item.pages()).toList();
        return new Form(now.body(), String.join("\n", lines), now.files().stream().map(file -> file.id()).toList());
    }

    @Override
    public Referrals.View view(Turn turn) {
        return referrals.view(turn.matter(), turn.by());
    }

    @Override
    public void check(Turn turn, Form form, Errors errors) {
        if (lines(form).isEmpty() && form.files().isEmpty()) {
            errors.rejectValue("items", "rule.PackageEmpty");
        } else if (lines(form).stream().anyMatch(line -> !line.matches(".*\\S\\s+\\d{1,4}"))) {
            errors.rejectValue("items", "discipline.fault.pages");
        }
    }

    @Override
    public Facts finish(Turn turn, Form form) {
        var parts = new ArrayList<Referrals.Part>();
        for (var line : lines(form)) {
            var at = line.lastIndexOf(' ');
            parts.add(new Referrals.Part(line.substring(0, at).strip(), Integer.parseInt(line.substring(at + 1)), null));
        }
        view(turn).files().stream().filter(file -> form.files().contains(file.id()))
                .forEach(file -> parts.add(new Referrals.Part(file.name(), 0, file.id())));
        referrals.prepare(turn.matter(), form.body().strip(), parts, turn.by());
        return Facts.none();
    }

    private static List<String> lines(Form form) {
        return form.items() == null ? List.of() : form.items().lines().map(line -> line.strip().replaceAll("\\s", " "))
                .filter(line -> !line.isEmpty()).toList();
    }
}
