package org.shouze.documents;

import java.nio.charset.StandardCharsets;

import jakarta.servlet.http.HttpServletResponse;

import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;

/** What leaves as a file is always saved, never shown by the browser as a page of ours. */
public final class Download {

    private Download() {}

    /** @param name as it is saved; may be Chinese */
    public static void as(HttpServletResponse response, String name, String type) {
        response.setContentType(type);
        response.setHeader("X-Content-Type-Options", "nosniff");
        response.setHeader(HttpHeaders.CONTENT_DISPOSITION, ContentDisposition.attachment()
                .filename(FileName.safe(name), StandardCharsets.UTF_8).build().toString());
    }

    public static void sheet(HttpServletResponse response, String name) {
        as(response, name, Sheet.TYPE);
    }
}
