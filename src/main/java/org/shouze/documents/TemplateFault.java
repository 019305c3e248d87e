package org.shouze.documents;

/**
 * What hinders a file from being a template; worded under {@code documents.template.<kind>}.
 *
 * @param detail the field, the part or the piece of text concerned
 */
public record TemplateFault(Kind kind, String detail) {

    public enum Kind {

        /** Not an XML part that can be read, or one that declares a document type. */
        UNREADABLE,
        /** A link to somewhere outside of the file. */
        EXTERNAL,
        /** Something put into the file that is no text: an object, another document. */
        EMBEDDED,
        /** A field of Word's own, which computes or fetches. */
        COMPUTED,
        /** A picture, a drawing or a text box: it would be missing in the PDF. */
        PICTURE,
        /** Changes that nobody has accepted or refused. */
        REVISION,
        COMMENT,
        /** Numbers that Word counts: they would be missing in the PDF. */
        AUTO_NUMBER,
        FOOTNOTE,
        HIDDEN,
        /** Text in a header or footer other than the page's number. */
        HEADER_OR_FOOTER,
        /** Braces without a partner. */
        BROKEN_FIELD,
        UNKNOWN_FIELD,
        MISSING_FIELD;

        public TemplateFault of(String detail) {
            return new TemplateFault(this, detail);
        }
    }

    public String code() {
        return "documents.template." + kind;
    }
}
