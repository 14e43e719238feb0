package vn.congvan.files;

import java.io.ByteArrayInputStream;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.jspecify.annotations.Nullable;
import vn.congvan.common.Reason;
import vn.congvan.common.Refusal;

/// What matters of one XML part of an office package. Read as a stream, without document type, entities or
/// outside references.
///
/// @param fonts named for letters, in lower case
/// @param trackedChanges whether changes wait to be accepted
/// @param comments how many comments it holds
record XmlPart(
        List<String> contentTypes,
        List<Relationship> relationships,
        String fieldInstructions,
        Set<String> fonts,
        boolean trackedChanges,
        int comments) {
    private static final Set<String> CHANGES = Set.of(
            "ins",
            "del",
            "moveFrom",
            "moveTo",
            "cellIns",
            "cellDel",
            "cellMerge",
            "rPrChange",
            "pPrChange",
            "sectPrChange",
            "tblPrChange",
            "tblPrExChange",
            "tblGridChange",
            "trPrChange",
            "tcPrChange",
            "numberingChange");

    private static final int DEEPEST = 256;

    /// One relationship of a part to another, or to something outside.
    record Relationship(String type, String target, boolean external) {}

    /// @throws Refusal `files.bomb` for a document type or nesting beyond reason, `files.broken` if it is not
    ///     XML
    static XmlPart read(byte[] xml) {
        var part = new XmlPart(new ArrayList<>(), new ArrayList<>(), "", new HashSet<>(), false, 0);
        var fields = new StringBuilder();
        try {
            XMLStreamReader reader = factory().createXMLStreamReader(new ByteArrayInputStream(xml));
            var found = new Found();
            read(reader, part, fields, found);
            return new XmlPart(
                    part.contentTypes,
                    part.relationships,
                    fields.toString(),
                    part.fonts,
                    found.changes,
                    found.comments);
        } catch (XMLStreamException _) {
            throw Refusal.userMistake(Reason.of("files.broken"));
        }
    }

    /// What is counted on the way through a part.
    private static final class Found {
        private boolean changes;
        private int comments;
    }

    private static void read(XMLStreamReader reader, XmlPart part, StringBuilder fields, Found found)
            throws XMLStreamException {
        int depth = 0;
        boolean inInstruction = false;
        while (reader.hasNext()) {
            int event = reader.next();
            if (event == XMLStreamConstants.DTD || event == XMLStreamConstants.ENTITY_REFERENCE || depth > DEEPEST) {
                throw Refusal.userMistake(Reason.of("files.bomb"));
            } else if (event == XMLStreamConstants.START_ELEMENT) {
                depth++;
                inInstruction = reader.getLocalName().equals("instrText");
                found.changes |= CHANGES.contains(reader.getLocalName());
                found.comments += reader.getLocalName().equals("comment") ? 1 : 0;
                element(reader, part, fields);
            } else if (event == XMLStreamConstants.END_ELEMENT) {
                depth--;
                inInstruction = false;
            } else if (event == XMLStreamConstants.CHARACTERS && inInstruction) {
                fields.append(reader.getText());
            }
        }
    }

    private static void element(XMLStreamReader reader, XmlPart part, StringBuilder fields) {
        switch (reader.getLocalName()) {
            case "Default", "Override" -> attribute(reader, "ContentType").ifPresent(part.contentTypes::add);
            case "Relationship" ->
                part.relationships.add(new Relationship(
                        attribute(reader, "Type").orElse(""),
                        attribute(reader, "Target").orElse(""),
                        attribute(reader, "TargetMode").orElse("").equalsIgnoreCase("External")));
            case "fldSimple" ->
                fields.append(' ').append(attribute(reader, "instr").orElse("")).append(' ');
            case "fldChar" -> fields.append(' ');
            case "rFonts" -> {
                attribute(reader, "ascii").ifPresent(font -> part.fonts.add(font.toLowerCase(Locale.ROOT)));
                attribute(reader, "hAnsi").ifPresent(font -> part.fonts.add(font.toLowerCase(Locale.ROOT)));
            }
            default -> {
                // Other elements carry nothing that acts.
            }
        }
    }

    private static Optional<String> attribute(XMLStreamReader reader, String name) {
        for (int i = 0; i < reader.getAttributeCount(); i++) {
            if (reader.getAttributeLocalName(i).equals(name)) {
                @Nullable String value = reader.getAttributeValue(i);
                return Optional.ofNullable(value);
            }
        }
        return Optional.empty();
    }

    private static XMLInputFactory factory() {
        XMLInputFactory factory = XMLInputFactory.newDefaultFactory();
        factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
        factory.setProperty(XMLInputFactory.IS_REPLACING_ENTITY_REFERENCES, false);
        return factory;
    }
}
