package vn.congvan.form;

import java.io.ByteArrayInputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import vn.congvan.common.Reason;
import vn.congvan.common.Refusal;

/// Reads the measures of the sections of a DOCX.
final class DocxSections {
    private static final double TWENTIETHS_PER_MM = 1440 / 25.4;

    private DocxSections() {}

    /// In the order of the text; sections that do not say all their measures are left out.
    ///
    /// @throws Refusal `form.unreadable`
    static List<DocxSection> of(byte[] docx) {
        var sections = new ArrayList<DocxSection>();
        var factory = XMLInputFactory.newDefaultFactory();
        factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
        try {
            XMLStreamReader reader = factory.createXMLStreamReader(
                    new ByteArrayInputStream(DocxPackage.open(docx).text()));
            var open = new double[6];
            while (reader.hasNext()) {
                int event = reader.next();
                if (event == XMLStreamConstants.START_ELEMENT) {
                    element(reader, open);
                } else if (event == XMLStreamConstants.END_ELEMENT
                        && reader.getLocalName().equals("sectPr")) {
                    complete(open).ifPresent(sections::add);
                    open = new double[6];
                }
            }
        } catch (XMLStreamException _) {
            throw Refusal.userMistake(Reason.of("form.unreadable"));
        }
        return sections;
    }

    private static void element(XMLStreamReader reader, double[] open) {
        switch (reader.getLocalName()) {
            case "pgSz" -> {
                open[0] = millimetres(reader, "w");
                open[1] = millimetres(reader, "h");
            }
            case "pgMar" -> {
                open[2] = millimetres(reader, "top");
                open[3] = millimetres(reader, "bottom");
                open[4] = millimetres(reader, "left");
                open[5] = millimetres(reader, "right");
            }
            default -> {
                // Everything else says nothing of the page's measures.
            }
        }
    }

    private static Optional<DocxSection> complete(double[] open) {
        for (double measure : open) {
            if (measure <= 0) {
                return Optional.empty();
            }
        }
        return Optional.of(new DocxSection(open[0], open[1], open[2], open[3], open[4], open[5]));
    }

    private static double millimetres(XMLStreamReader reader, String name) {
        for (int i = 0; i < reader.getAttributeCount(); i++) {
            String value = reader.getAttributeValue(i);
            if (reader.getAttributeLocalName(i).equals(name) && value.matches("-?\\d{1,7}(\\.\\d+)?")) {
                // A negative margin is a fixed one: the text keeps clear of a tall header no more.
                return Math.abs(Double.parseDouble(value)) / TWENTIETHS_PER_MM;
            }
        }
        return 0;
    }
}
