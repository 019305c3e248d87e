package org.shouze.papers.web;

import java.io.IOException;
import java.util.UUID;

import jakarta.servlet.http.HttpServletResponse;

import org.shouze.NotFound;
import org.shouze.documents.Download;
import org.shouze.documents.OfficialDocuments;
import org.shouze.documents.Purpose;
import org.shouze.identity.Acting;
import org.shouze.matter.Matter;
import org.shouze.matter.MatterId;
import org.shouze.matter.Members;
import org.shouze.papers.Paper;
import org.shouze.papers.PaperId;
import org.shouze.papers.Papers;
import org.shouze.worklist.Worklist;
import org.springframework.context.MessageSource;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;

/** 文书: the papers of a matter, each to be taken away as .docx or PDF for a purpose that the trail keeps. */
@Controller
class PapersPage {

    private final Papers papers;
    private final Worklist worklist;
    private final Members members;
    private final OfficialDocuments documents;
    private final MessageSource messages;

    PapersPage(Papers papers, Worklist worklist, Members members, OfficialDocuments documents, MessageSource messages) {
        this.papers = papers;
        this.worklist = worklist;
        this.members = members;
        this.documents = documents;
        this.messages = messages;
    }

    @GetMapping("/matters/{id}/papers")
    String list(@PathVariable UUID id, Acting acting, Model model) {
        var matter = matter(id, acting);
        model.addAttribute("matter", matter);
        model.addAttribute("confidence", matter.confidential()
                ? members.confidence(matter.id(), acting.person()) : null);
        model.addAttribute("papers", papers.of(matter, acting.actor()));
        return "papers/list";
    }

    @GetMapping("/matters/{id}/papers/{paper}")
    String paper(@PathVariable UUID id, @PathVariable UUID paper, Acting acting, Model model) {
        var matter = matter(id, acting);
        model.addAttribute("matter", matter);
        model.addAttribute("confidence", matter.confidential()
                ? members.confidence(matter.id(), acting.person()) : null);
        model.addAttribute("paper", found(matter, paper, acting));
        model.addAttribute("purposes", Purpose.values());
        model.addAttribute("drawsPdf", documents.drawsPdf());
        return "papers/paper";
    }

    @GetMapping("/matters/{id}/papers/{paper}/file")
    String file(@PathVariable UUID id, @PathVariable UUID paper, @RequestParam(required = false) Purpose purpose,
            @RequestParam(defaultValue = "docx") String form, Acting acting, Model model, HttpServletResponse response)
            throws IOException {
        var found = found(matter(id, acting), paper, acting);
        if (purpose == null) {
            response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
            model.addAttribute("fault", true);
            return paper(id, paper, acting, model);
        }
        var pdf = form.equals("pdf");
        var content = pdf ? papers.pdf(found.id(), purpose, acting.actor()) : papers.docx(found.id(), purpose, acting.actor());
        var name = messages.getMessage(found.kind().label(), null, java.util.Locale.SIMPLIFIED_CHINESE);
        Download.as(response, found.number() + " " + name + (pdf ? ".pdf" : ".docx"),
                pdf ? OfficialDocuments.PDF : OfficialDocuments.WORD);
        response.setContentLength(content.length);
        response.getOutputStream().write(content);
        return null;
    }

    /** @throws NotFound if he may not read it */
    private Matter matter(UUID id, Acting acting) {
        return worklist.read(new MatterId(id), acting).matter();
    }

    private Paper found(Matter matter, UUID id, Acting acting) {
        var paper = papers.get(new PaperId(id), acting.actor());
        if (!paper.matter().equals(matter.id())) {
            throw new NotFound("paper " + id);
        }
        return paper;
    }
}
