package org.shouze.organization;

import java.io.InputStream;

import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

/** XML of a workbook: no document types, so no entities of any kind. */
final class SheetXml {

    private static final XMLInputFactory FACTORY = factory();

    private SheetXml() {}

    static XMLStreamReader open(InputStream in) throws XMLStreamException {
        return FACTORY.createXMLStreamReader(in);
    }

    /** The texts of {@code <t>} up to the end of {@code element}, without phonetic guides. */
    static String texts(XMLStreamReader xml, String element) throws XMLStreamException {
        var text = new StringBuilder();
        while (xml.hasNext()) {
            var event = xml.next();
            if (event == XMLStreamReader.END_ELEMENT && xml.getLocalName().equals(element)) {
                return text.toString();
            }
            if (event == XMLStreamReader.START_ELEMENT && xml.getLocalName().equals("rPh")) {
                texts(xml, "rPh");
            } else if (event == XMLStreamReader.START_ELEMENT && xml.getLocalName().equals("t")) {
                text.append(xml.getElementText());
            }
        }
        return text.toString();
    }

    private static XMLInputFactory factory() {
        var factory = XMLInputFactory.newDefaultFactory();
        factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
        factory.setXMLResolver((publicId, systemId, base, namespace) -> {
            throw new XMLStreamException("external entity");
        });
        return factory;
    }
}
