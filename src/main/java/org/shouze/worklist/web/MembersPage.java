package org.shouze.worklist.web;

import org.shouze.NotFound;
import org.shouze.identity.Acting;
import org.shouze.matter.Members;
import org.shouze.organization.People;
import org.shouze.worklist.Worklist;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/** Who knows of a confidential matter (知悉范围), for those who do. */
@Controller
class MembersPage {

    private final Worklist worklist;
    private final Members members;
    private final People people;

    MembersPage(Worklist worklist, Members members, People people) {
        this.worklist = worklist;
        this.members = members;
        this.people = people;
    }

    @GetMapping("/matters/{id}/members")
    String members(@PathVariable String id, Acting acting, Model model) {
        var matter = worklist.read(Addresses.matter(id), acting).matter();
        if (!matter.confidential()) {
            throw new NotFound(id);
        }
        var all = members.of(matter.id());
        var names = people.get(all.stream().map(Members.Member::person).distinct().toList());
        model.addAttribute("matter", matter);
        model.addAttribute("confidence", members.confidence(matter.id(), acting.person()));
        model.addAttribute("rows", all.stream().map(one -> new Row(names.get(one.person()).name(), one)).toList());
        return "worklist/members";
    }

    public record Row(String name, Members.Member member) {}
}
