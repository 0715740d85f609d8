package org.polder.analysis.paper;

import java.io.IOException;
import java.io.StringReader;
import java.util.ArrayList;
import java.util.List;
import javax.xml.XMLConstants;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;
import org.xml.sax.InputSource;
import org.xml.sax.SAXException;

/** A page or picture read back by an XML parser. */
record Parsed(Document document) {

    static Parsed of(String xml) {
        try {
            DocumentBuilderFactory factory = DocumentBuilderFactory.newInstance();
            factory.setFeature(XMLConstants.FEATURE_SECURE_PROCESSING, true);
            factory.setAttribute(XMLConstants.ACCESS_EXTERNAL_DTD, "");
            return new Parsed(factory.newDocumentBuilder().parse(new InputSource(new StringReader(xml))));
        } catch (SAXException | IOException | ParserConfigurationException malformed) {
            throw new AssertionError("Not well-formed: " + malformed.getMessage(), malformed);
        }
    }

    List<Element> elements(String name) {
        NodeList found = document.getElementsByTagName(name);
        List<Element> all = new ArrayList<>();
        for (int i = 0; i < found.getLength(); i++) {
            all.add((Element) found.item(i));
        }
        return all;
    }

    List<Element> elements(String name, String style) {
        return elements(name).stream()
                .filter(element ->
                        List.of(element.getAttribute("class").split(" ")).contains(style))
                .toList();
    }

    /** What elements say, on one line each. */
    static List<String> texts(List<Element> elements) {
        return elements.stream()
                .map(element -> element.getTextContent().strip().replaceAll("\\s+", " "))
                .toList();
    }
}
