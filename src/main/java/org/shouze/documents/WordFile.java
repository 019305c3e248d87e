package org.shouze.documents;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import java.util.zip.ZipOutputStream;

import javax.xml.XMLConstants;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import javax.xml.transform.TransformerException;
import javax.xml.transform.TransformerFactory;
import javax.xml.transform.dom.DOMSource;
import javax.xml.transform.stream.StreamResult;

import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.Node;
import org.xml.sax.ErrorHandler;
import org.xml.sax.SAXException;
import org.xml.sax.SAXParseException;

/** The parts of a .docx and the tree of its text. Nothing outside of it is ever read. */
final class WordFile {

    static final String W = "http://schemas.openxmlformats.org/wordprocessingml/2006/main";
    static final String TEXT = "word/document.xml";
    static final String STYLES = "word/styles.xml";

    private static final LocalDateTime NO_TIME = LocalDateTime.of(1980, 1, 1, 0, 0);
    private static final int MOST_PARTS = 500;
    private static final int LARGEST = 16 * 1024 * 1024;

    private final Map<String, byte[]> parts = new LinkedHashMap<>();

    /** @throws IOException if it is no archive, or unpacks to more than a letter ever does */
    static WordFile of(byte[] docx) throws IOException {
        var file = new WordFile();
        var left = LARGEST;
        try (var zip = new ZipInputStream(new ByteArrayInputStream(docx))) {
            for (var entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                var content = zip.readNBytes(left + 1);
                left -= content.length;
                if (left < 0 || file.parts.size() == MOST_PARTS || file.parts.put(entry.getName(), content) != null) {
                    throw new IOException("unpacks to too much, or holds a part twice");
                }
            }
        } catch (IllegalArgumentException e) {
            throw new IOException(e);
        }
        return file;
    }

    Set<String> names() {
        return parts.keySet();
    }

    /** @throws SAXException if it is not XML, or declares a document type: what could name a file from outside */
    Document tree(String part) throws SAXException {
        var content = parts.get(part);
        if (content == null) {
            throw new SAXException(part + " is missing");
        }
        try {
            var factory = DocumentBuilderFactory.newInstance();
            factory.setNamespaceAware(true);
            factory.setFeature("http://apache.org/xml/features/disallow-doctype-decl", true);
            factory.setFeature(XMLConstants.FEATURE_SECURE_PROCESSING, true);
            factory.setAttribute(XMLConstants.ACCESS_EXTERNAL_DTD, "");
            factory.setAttribute(XMLConstants.ACCESS_EXTERNAL_SCHEMA, "");
            var builder = factory.newDocumentBuilder();
            builder.setErrorHandler(new Strict());
            return builder.parse(new ByteArrayInputStream(content));
        } catch (ParserConfigurationException e) {
            throw new IllegalStateException(e);
        } catch (IOException e) {
            throw new SAXException(e);
        }
    }

    void put(String part, Document tree) {
        try {
            var out = new ByteArrayOutputStream();
            tree.setXmlStandalone(true);
            TransformerFactory.newInstance().newTransformer().transform(new DOMSource(tree), new StreamResult(out));
            parts.put(part, out.toByteArray());
        } catch (TransformerException e) {
            throw new IllegalStateException(e);
        }
    }

    byte[] bytes() {
        var out = new ByteArrayOutputStream();
        try (var zip = new ZipOutputStream(out)) {
            for (var part : parts.entrySet()) {
                zip.putNextEntry(entry(part.getKey()));
                zip.write(part.getValue());
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return out.toByteArray();
    }

    /** The same content makes the same bytes: no time of this machine's in it. */
    static ZipEntry entry(String name) {
        var entry = new ZipEntry(name);
        entry.setTimeLocal(NO_TIME);
        return entry;
    }

    /** Those of this name at any depth, in the order of the text; a copy that stands when the tree changes. */
    static List<Element> all(Node below, String name) {
        var found = below instanceof Document tree ? tree.getElementsByTagNameNS(W, name)
                : ((Element) below).getElementsByTagNameNS(W, name);
        return IntStream.range(0, found.getLength()).mapToObj(i -> (Element) found.item(i)).toList();
    }

    static List<Element> children(Node of) {
        var children = new ArrayList<Element>();
        for (var child = of.getFirstChild(); child != null; child = child.getNextSibling()) {
            if (child instanceof Element element) {
                children.add(element);
            }
        }
        return children;
    }

    /** The first child of this name, or null. */
    static Element child(Element of, String name) {
        return of == null ? null : children(of).stream().filter(child -> is(child, name)).findFirst().orElse(null);
    }

    static boolean is(Element element, String name) {
        return W.equals(element.getNamespaceURI()) && name.equals(element.getLocalName());
    }

    /** {@code w:val} of that child, or null. */
    static String value(Element of, String name) {
        var child = child(of, name);
        return child == null || !child.hasAttributeNS(W, "val") ? null : child.getAttributeNS(W, "val");
    }

    private static final class Strict implements ErrorHandler {

        @Override
        public void warning(SAXParseException e) {
            // nothing that changes what is read
        }

        @Override
        public void error(SAXParseException e) throws SAXException {
            throw e;
        }

        @Override
        public void fatalError(SAXParseException e) throws SAXException {
            throw e;
        }
    }
}
