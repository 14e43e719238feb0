package vn.congvan.form;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
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
import org.xml.sax.SAXException;
import vn.congvan.common.Reason;
import vn.congvan.common.Refusal;

/// One XML part of a DOCX, to be changed in places. Read without document type and entities.
final class DocxXml {
    private static final String W = "http://schemas.openxmlformats.org/wordprocessingml/2006/main";

    private final Document document;

    private DocxXml(Document document) {
        this.document = document;
    }

    /// @throws Refusal `form.unreadable`
    static DocxXml read(byte[] xml) {
        try {
            var factory = DocumentBuilderFactory.newDefaultNSInstance();
            factory.setFeature("http://apache.org/xml/features/disallow-doctype-decl", true);
            factory.setFeature(XMLConstants.FEATURE_SECURE_PROCESSING, true);
            return new DocxXml(factory.newDocumentBuilder().parse(new ByteArrayInputStream(xml)));
        } catch (SAXException | IOException | ParserConfigurationException _) {
            throw Refusal.userMistake(Reason.of("form.unreadable"));
        }
    }

    byte[] bytes() {
        var out = new ByteArrayOutputStream();
        try {
            document.setXmlStandalone(true);
            TransformerFactory.newDefaultInstance()
                    .newTransformer()
                    .transform(new DOMSource(document), new StreamResult(out));
        } catch (TransformerException e) {
            throw Refusal.ourFault(Reason.of("form.mending-failed"), e);
        }
        return out.toByteArray();
    }

    Element root() {
        return document.getDocumentElement();
    }

    /// All elements of this name, in the order of the text.
    List<Element> all(String name) {
        return all(document.getDocumentElement(), name);
    }

    static List<Element> all(Element within, String name) {
        var nodes = within.getElementsByTagNameNS(W, name);
        var all = new ArrayList<Element>();
        for (int i = 0; i < nodes.getLength(); i++) {
            if (nodes.item(i) instanceof Element element) {
                all.add(element);
            }
        }
        return all;
    }

    /// Every element within, of whatever name.
    static List<Element> everything(Element within) {
        var nodes = within.getElementsByTagName("*");
        var all = new ArrayList<Element>();
        for (int i = 0; i < nodes.getLength(); i++) {
            if (nodes.item(i) instanceof Element element) {
                all.add(element);
            }
        }
        return all;
    }

    static List<Element> children(Element within, String name) {
        var all = new ArrayList<Element>();
        for (Node node = within.getFirstChild(); node != null; node = node.getNextSibling()) {
            if (node instanceof Element element && element.getLocalName().equals(name)) {
                all.add(element);
            }
        }
        return all;
    }

    static Optional<Element> child(Element within, String name) {
        for (Node node = within.getFirstChild(); node != null; node = node.getNextSibling()) {
            if (node instanceof Element element && element.getLocalName().equals(name)) {
                return Optional.of(element);
            }
        }
        return Optional.empty();
    }

    /// The child of this name, made before another one where there is none: the format fixes the order.
    static Element made(Element within, String name, String before) {
        return child(within, name).orElseGet(() -> {
            Element made = within.getOwnerDocument().createElementNS(W, "w:" + name);
            child(within, before)
                    .ifPresentOrElse(next -> within.insertBefore(made, next), () -> within.appendChild(made));
            return made;
        });
    }

    static String value(Element element, String name) {
        return element.getAttributeNS(W, name);
    }

    static void set(Element element, String name, String value) {
        element.setAttributeNS(W, "w:" + name, value);
    }

    static void remove(Element element, String name) {
        element.removeAttributeNS(W, name);
    }

    static boolean inTable(Element element) {
        for (Node node = element.getParentNode(); node != null; node = node.getParentNode()) {
            if (node instanceof Element parent && "tbl".equals(parent.getLocalName())) {
                return true;
            }
        }
        return false;
    }

    /// The text of a paragraph.
    static String text(Element paragraph) {
        var text = new StringBuilder();
        all(paragraph, "t").forEach(run -> text.append(run.getTextContent()));
        return text.toString();
    }

    /// Puts other words in the place of a part of a paragraph's text. They are set as the first replaced
    /// letter was, or, where nothing is replaced, as the letter before. Words that stand there already stay as they
    /// are.
    static void replace(Element paragraph, int from, int to, String words) {
        if (text(paragraph).substring(from, to).equals(words)) {
            return;
        }
        replace(all(paragraph, "t"), from, to, words);
    }

    /// The same for texts that follow each other.
    static void replace(List<Element> texts, int from, int to, String words) {
        int at = 0;
        boolean put = false;
        for (Element run : texts) {
            String text = run.getTextContent();
            int first = Math.clamp(from - at, 0, text.length());
            int last = Math.clamp(to - at, 0, text.length());
            boolean here = !put && from <= at + text.length() && (from < at + text.length() || to == from);
            if (here || first < last) {
                run.setTextContent(text.substring(0, first) + (here ? words : "") + text.substring(last));
                run.setAttributeNS(XMLConstants.XML_NS_URI, "xml:space", "preserve");
                put |= here;
            }
            at += text.length();
        }
    }
}
