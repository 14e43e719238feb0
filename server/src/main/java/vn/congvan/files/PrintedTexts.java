package vn.congvan.files;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.stream.Stream;
import java.util.zip.ZipFile;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import org.apache.pdfbox.text.PDFTextStripper;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.dhatim.fastexcel.reader.Row;
import org.dhatim.fastexcel.reader.Sheet;
import org.springframework.stereotype.Service;
import vn.congvan.common.Reason;
import vn.congvan.common.Refusal;

/// Reads the text of what was printed before, PDF or XLSX, line by line, to compare it. Nothing of it is kept.
@Service
public class PrintedTexts {
    private static final int MOST_UNPACKED = 100_000_000;
    private static final int STEP = 65_536;

    /// The lines of a PDF, or the rows of a spreadsheet with a tab between the cells; none of them blank.
    ///
    /// @throws Refusal `files.broken`, `files.password`, `files.cell-with-two-texts`
    public List<String> lines(byte[] file) {
        boolean zipped = file.length > 2 && file[0] == 'P' && file[1] == 'K';
        try {
            return (zipped ? rows(file) : text(file))
                    .map(String::strip)
                    .filter(line -> !line.isEmpty())
                    .toList();
        } catch (IOException | RuntimeException e) {
            if (e instanceof Refusal refusal) {
                throw refusal;
            }
            throw Refusal.userMistake(Reason.of("files.broken"));
        }
    }

    private static Stream<String> text(byte[] pdf) throws IOException {
        try (var document = PdfDoor.open(pdf)) {
            var stripper = new PDFTextStripper();
            stripper.setSortByPosition(true);
            return stripper.getText(document).lines();
        }
    }

    private static Stream<String> rows(byte[] xlsx) throws IOException {
        mustBeHonest(xlsx);
        var lines = new ArrayList<String>();
        try (var book = new ReadableWorkbook(new ByteArrayInputStream(xlsx))) {
            for (Sheet sheet : book.getSheets().toList()) {
                try (var rows = sheet.openStream()) {
                    rows.forEach(row -> lines.add(cells(row)));
                }
            }
        }
        return lines.stream();
    }

    private static String cells(Row row) {
        var cells = new ArrayList<String>();
        for (int at = 0; at < row.getCellCount(); at++) {
            cells.add(row.getOptionalCell(at).map(cell -> cell.getText()).orElse(""));
        }
        return String.join("\t", cells);
    }

    /// The file unpacks to a bounded size, and no cell has two texts: one that a spreadsheet program
    /// shows, and another that a reader takes. Asked of the file's own directory of parts: a stream would
    /// not understand every archive that a spreadsheet program writes.
    private static void mustBeHonest(byte[] zip) throws IOException {
        Path kept = Files.createTempFile("printed", ".xlsx");
        try {
            Files.write(kept, zip);
            try (var parts = new ZipFile(kept.toFile())) {
                long unpacked = 0;
                for (var part : Collections.list(parts.entries())) {
                    unpacked += read(parts.getInputStream(part), MOST_UNPACKED - unpacked);
                }
                for (var part : Collections.list(parts.entries())) {
                    if (part.getName().startsWith("xl/worksheets/")
                            && part.getName().endsWith(".xml")) {
                        mustHaveOneTextPerCell(parts.getInputStream(part));
                    }
                }
            }
        } finally {
            Files.deleteIfExists(kept);
        }
    }

    private static void mustHaveOneTextPerCell(InputStream sheet) throws IOException {
        var factory = XMLInputFactory.newDefaultFactory();
        factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        try (sheet) {
            var reader = factory.createXMLStreamReader(sheet);
            int texts = 0;
            while (reader.hasNext()) {
                if (reader.next() == XMLStreamConstants.START_ELEMENT) {
                    texts = switch (reader.getLocalName()) {
                        case "c" -> 0;
                        case "is", "v" -> texts + 1;
                        default -> texts;
                    };
                    if (texts > 1) {
                        throw Refusal.userMistake(Reason.of("files.cell-with-two-texts"));
                    }
                }
            }
        } catch (XMLStreamException e) {
            throw new IOException("a sheet is not well-formed", e);
        }
    }

    private static long read(InputStream part, long most) throws IOException {
        byte[] some = new byte[STEP];
        long size = 0;
        try (part) {
            for (int read = part.read(some); read >= 0; read = part.read(some)) {
                size += read;
                if (size > most) {
                    throw Refusal.userMistake(Reason.of("files.broken"));
                }
            }
        }
        return size;
    }
}
