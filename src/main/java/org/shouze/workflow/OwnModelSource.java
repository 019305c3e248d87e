package org.shouze.workflow;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;

import javax.xml.XMLConstants;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;

import org.w3c.dom.Attr;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.Node;
import org.xml.sax.ErrorHandler;
import org.xml.sax.SAXException;
import org.xml.sax.SAXParseException;

/**
 * The text of a model from outside, before anything interprets it: well-formed, without a document type, and made of
 * nothing but the elements and attributes an office needs. What is not listed is refused, so that nothing has to be
 * known of what could do harm.
 */
final class OwnModelSource {

    static final int LARGEST = 512 * 1024;

    private static final String BPMN = "http://www.omg.org/spec/BPMN/20100524/MODEL";
    private static final String CAMUNDA = "http://camunda.org/schema/1.0/bpmn";
    private static final Set<String> DRAWING = Set.of("http://www.omg.org/spec/BPMN/20100524/DI",
            "http://www.omg.org/spec/DD/20100524/DC", "http://www.omg.org/spec/DD/20100524/DI");
    private static final Set<String> DECORATION = Set.of("http://camunda.org/schema/modeler/1.0",
            "http://bpmn.io/schema/bpmn/biocolor/1.0", "http://www.omg.org/spec/BPMN/non-normative/color/1.0",
            XMLConstants.W3C_XML_SCHEMA_INSTANCE_NS_URI, XMLConstants.XMLNS_ATTRIBUTE_NS_URI);

    private static final Set<String> ELEMENTS = Set.of("definitions", "process", "startEvent", "endEvent", "userTask",
            "exclusiveGateway", "parallelGateway", "boundaryEvent", "intermediateCatchEvent", "timerEventDefinition",
            "timeDuration", "terminateEventDefinition", "sequenceFlow", "conditionExpression", "incoming", "outgoing",
            "extensionElements", "laneSet", "lane", "flowNodeRef", "collaboration", "participant", "documentation",
            "textAnnotation", "text", "association", "group", "category", "categoryValue");
    private static final Set<String> ATTRIBUTES = Set.of("id", "name", "isExecutable", "processRef", "sourceRef",
            "targetRef", "default", "attachedToRef", "cancelActivity", "gatewayDirection", "processType", "isClosed",
            "targetNamespace", "exporter", "exporterVersion", "textFormat", "associationDirection", "categoryValueRef",
            "value");
    private static final Map<String, Set<String>> CAMUNDA_ATTRIBUTES = Map.of(
            "process", Set.of("historyTimeToLive", "versionTag", "isStartableInTasklist", "candidateStarterGroups"),
            "userTask", Set.of("candidateGroups"));
    private static final Map<String, Set<String>> CAMUNDA_ELEMENTS = Map.of(
            "formData", Set.of(), "formField", Set.of("id", "label", "type", "defaultValue", "datePattern"),
            "validation", Set.of(), "constraint", Set.of("name", "config"), "value", Set.of("id", "name"),
            "properties", Set.of(), "property", Set.of("name", "value"));

    private final List<Problem> problems = new ArrayList<>();

    private OwnModelSource() {}

    /** Everything in it that is not allowed; empty if it may be read as a model. */
    static List<Problem> problems(byte[] bpmn) {
        if (bpmn.length == 0) {
            return List.of(Problem.of("empty"));
        }
        if (bpmn.length > LARGEST) {
            return List.of(Problem.of("tooLarge", String.valueOf(LARGEST / 1024)));
        }
        var source = new OwnModelSource();
        source.read(bpmn);
        return source.problems;
    }

    private void read(byte[] bpmn) {
        try {
            var root = parse(bpmn).getDocumentElement();
            if (!BPMN.equals(root.getNamespaceURI()) || !"definitions".equals(root.getLocalName())) {
                problems.add(Problem.of("notBpmn"));
                return;
            }
            element(root);
        } catch (SAXParseException e) {
            problems.add(e.getMessage() != null && e.getMessage().contains("DOCTYPE") ? Problem.of("doctype")
                    : Problem.of("notXml", String.valueOf(e.getLineNumber())));
        } catch (SAXException | IOException e) {
            problems.add(Problem.of("notXml", "1"));
        }
    }

    private static Document parse(byte[] bpmn) throws SAXException, IOException {
        try {
            var factory = DocumentBuilderFactory.newInstance();
            factory.setNamespaceAware(true);
            factory.setFeature(XMLConstants.FEATURE_SECURE_PROCESSING, true);
            factory.setFeature("http://apache.org/xml/features/disallow-doctype-decl", true);
            factory.setXIncludeAware(false);
            factory.setExpandEntityReferences(false);
            var builder = factory.newDocumentBuilder();
            builder.setErrorHandler(new Silent());
            return builder.parse(new ByteArrayInputStream(bpmn));
        } catch (ParserConfigurationException e) {
            throw new IllegalStateException(e);
        }
    }

    private void element(Element element) {
        var space = String.valueOf(element.getNamespaceURI());
        if (DRAWING.contains(space)) {
            return;
        }
        var name = element.getLocalName();
        if (BPMN.equals(space) ? !ELEMENTS.contains(name)
                : !CAMUNDA.equals(space) || !CAMUNDA_ELEMENTS.containsKey(name)) {
            report(element, "element", element.getNodeName());
            return;
        }
        attributes(element);
        for (var child = element.getFirstChild(); child != null; child = child.getNextSibling()) {
            if (child instanceof Element inner) {
                element(inner);
            } else if (child.getNodeType() == Node.TEXT_NODE || child.getNodeType() == Node.CDATA_SECTION_NODE) {
                expression(element, child.getNodeValue(), name.equals("conditionExpression"));
            } else if (child.getNodeType() == Node.PROCESSING_INSTRUCTION_NODE) {
                report(element, "element", child.getNodeName());
            }
        }
    }

    private void attributes(Element element) {
        var attributes = element.getAttributes();
        for (int i = 0; i < attributes.getLength(); i++) {
            var attribute = (Attr) attributes.item(i);
            if (!DECORATION.contains(String.valueOf(attribute.getNamespaceURI()))) {
                if (!allowed(element, attribute)) {
                    report(element, "attribute", attribute.getNodeName());
                }
                var pattern = element.getLocalName().equals("constraint") && attribute.getName().equals("config");
                expression(element, attribute.getValue(), pattern && !attribute.getValue().startsWith("${"));
            }
        }
    }

    private static boolean allowed(Element element, Attr attribute) {
        var name = attribute.getLocalName();
        if (CAMUNDA.equals(element.getNamespaceURI())) {
            return attribute.getNamespaceURI() == null && CAMUNDA_ELEMENTS.get(element.getLocalName()).contains(name);
        }
        if (CAMUNDA.equals(attribute.getNamespaceURI())) {
            return CAMUNDA_ATTRIBUTES.getOrDefault(element.getLocalName(), Set.of()).contains(name);
        }
        return attribute.getNamespaceURI() == null && ATTRIBUTES.contains(name);
    }

    private void expression(Element element, String text, boolean wanted) {
        if (!wanted && (text.contains("${") || text.contains("#{"))) {
            report(element, "expression", text.strip());
        }
    }

    /** Named by the nearest element that has an id. */
    private void report(Element element, String code, String what) {
        var at = element;
        while (at != null && at.getAttribute("id").isEmpty()) {
            at = at.getParentNode() instanceof Element parent ? parent : null;
        }
        problems.add(new Problem(at == null ? null : at.getAttribute("id"),
                at == null || at.getAttribute("name").isEmpty() ? null : at.getAttribute("name"), code, List.of(what)));
    }

    private static final class Silent implements ErrorHandler {

        @Override
        public void warning(SAXParseException e) {
            // only what stops the reading is told
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
