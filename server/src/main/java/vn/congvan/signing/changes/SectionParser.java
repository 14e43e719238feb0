package vn.congvan.signing.changes;

import java.io.IOException;
import java.nio.ByteBuffer;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSDocument;
import org.apache.pdfbox.cos.COSStream;
import org.apache.pdfbox.io.RandomAccessReadBuffer;
import org.apache.pdfbox.pdfparser.COSParser;

/// Reads one dictionary or stream where it stands, whatever the cross-references say.
final class SectionParser extends COSParser {
    SectionParser(byte[] file, int end) throws IOException {
        super(new RandomAccessReadBuffer(ByteBuffer.wrap(file, 0, end).slice()));
        document = new COSDocument();
    }

    COSDictionary dictionary(long at) throws IOException {
        source.seek(at);
        skipSpaces();
        return parseCOSDictionary(false);
    }

    COSStream stream(long at) throws IOException {
        source.seek(at);
        skipSpaces();
        readObjectNumber();
        readGenerationNumber();
        readExpectedString(OBJ_MARKER, true);
        skipSpaces();
        COSDictionary dictionary = parseCOSDictionary(false);
        skipSpaces();
        return parseCOSStream(dictionary);
    }
}
