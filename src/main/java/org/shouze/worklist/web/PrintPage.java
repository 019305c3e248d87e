package org.shouze.worklist.web;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.Optional;

import jakarta.servlet.http.HttpServletResponse;

import org.shouze.NotFound;
import org.shouze.audit.Audit;
import org.shouze.documents.Download;
import org.shouze.documents.FontMissing;
import org.shouze.documents.OfficialDocument;
import org.shouze.documents.OfficialDocuments;
import org.shouze.identity.Acting;
import org.shouze.matter.Confidence;
import org.shouze.matter.Matter;
import org.shouze.matter.Members;
import org.shouze.worklist.Worklist;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/** The 呈批件 of a matter: to print from the browser, as .docx, as PDF. Each is recorded as a read. */
@Controller
class PrintPage {

    private final Worklist worklist;
    private final ApprovalSheet sheet;
    private final OfficialDocuments documents;
    private final Members members;
    private final Audit audit;

    PrintPage(Worklist worklist, ApprovalSheet sheet, OfficialDocuments documents, Members members,
            Audit audit) {
        this.worklist = worklist;
        this.sheet = sheet;
        this.documents = documents;
        this.members = members;
        this.audit = audit;
    }

    @GetMapping("/matters/{id}/print")
    String print(@PathVariable String id, Acting acting, Model model) {
        var reading = read(id, "打印呈批件", acting);
        model.addAttribute("id", id);
        model.addAttribute("paper", sheet.of(reading, acting));
        confidence(reading, acting).ifPresent(confidence -> model.addAttribute("confidence", confidence));
        model.addAttribute("drawsPdf", documents.drawsPdf());
        return "worklist/print";
    }

    /** A confidential matter leaves only under a watermark, which a .docx does not hold. */
    @GetMapping("/matters/{id}/print.docx")
    void word(@PathVariable String id, Acting acting, HttpServletResponse response) throws IOException {
        var reading = read(id, "下载呈批件 docx", acting);
        if (reading.matter().confidential()) {
            throw new NotFound(id);
        }
        var paper = sheet.of(reading, acting);
        var drawn = new ByteArrayOutputStream();
        documents.docx(paper, drawn);
        send(paper, drawn, ".docx", OfficialDocuments.WORD, response);
    }

    /** Drawn before it is sent, so that what fails is answered as a failure. */
    @GetMapping("/matters/{id}/print.pdf")
    void pdf(@PathVariable String id, Acting acting, HttpServletResponse response) throws IOException {
        if (!documents.drawsPdf()) {
            throw new FontMissing();
        }
        var reading = read(id, "下载呈批件 pdf", acting);
        var paper = sheet.of(reading, acting);
        var drawn = new ByteArrayOutputStream();
        documents.pdf(paper, confidence(reading, acting).map(Confidence::mark).orElse(null), drawn);
        send(paper, drawn, ".pdf", OfficialDocuments.PDF, response);
    }

    private Worklist.Reading read(String id, String purpose, Acting acting) {
        var reading = worklist.read(Addresses.matter(id), acting);
        audit.read(acting.actor(), "matter:" + reading.matter().id(), purpose);
        return reading;
    }

    private Optional<Confidence> confidence(Worklist.Reading reading, Acting acting) {
        return Optional.of(reading.matter()).filter(Matter::confidential)
                .map(matter -> members.confidence(matter.id(), acting.person()));
    }

    private static void send(OfficialDocument paper, ByteArrayOutputStream drawn, String ending, String type,
            HttpServletResponse response) throws IOException {
        Download.as(response, paper.number() + ending, type);
        response.setContentLength(drawn.size());
        drawn.writeTo(response.getOutputStream());
    }
}
