package org.shouze.briefing.web;

import java.io.ByteArrayOutputStream;
import java.io.IOException;

import jakarta.servlet.http.HttpServletResponse;
import org.shouze.briefing.Briefing;
import org.shouze.documents.Download;
import org.shouze.documents.FontMissing;
import org.shouze.documents.OfficialDocuments;
import org.springframework.stereotype.Component;

/** Sends a briefing as a file; drawn before it is sent, so that what fails is answered as a failure. */
@Component
class Paper {

    private final OfficialDocuments documents;

    Paper(OfficialDocuments documents) {
        this.documents = documents;
    }

    boolean drawsPdf() {
        return documents.drawsPdf();
    }

    void word(Briefing briefing, HttpServletResponse response) throws IOException {
        var drawn = new ByteArrayOutputStream();
        documents.docx(briefing.paper(), drawn);
        send(briefing, drawn, ".docx", OfficialDocuments.WORD, response);
    }

    void pdf(Briefing briefing, HttpServletResponse response) throws IOException {
        if (!documents.drawsPdf()) {
            throw new FontMissing();
        }
        var drawn = new ByteArrayOutputStream();
        documents.pdf(briefing.paper(), null, drawn);
        send(briefing, drawn, ".pdf", OfficialDocuments.PDF, response);
    }

    private static void send(Briefing briefing, ByteArrayOutputStream drawn, String ending, String type,
            HttpServletResponse response) throws IOException {
        Download.as(response, (briefing.issued() ? briefing.number() + " " : "") + briefing.title() + ending, type);
        response.setContentLength(drawn.size());
        drawn.writeTo(response.getOutputStream());
    }
}
