package vn.congvan.files;

import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSBase;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.cos.COSStream;

/// How many points and colours a picture in a PDF has. A JPEG is asked itself: its dictionary may say
/// otherwise.
record PicturePoints(int width, int height, int colours) {
    private static final int HEAD = 1 << 16;
    private static final int DEEPEST = 5;

    static PicturePoints of(COSStream picture) throws IOException {
        int width = picture.getInt(COSName.WIDTH);
        int height = picture.getInt(COSName.HEIGHT);
        int colours = colours(picture.getDictionaryObject(COSName.COLORSPACE), 0);
        if (endsWith(picture, COSName.DCT_DECODE)) {
            PicturePoints itself = jpeg(head(picture));
            return new PicturePoints(
                    Math.min(width, itself.width), Math.min(height, itself.height), Math.min(colours, itself.colours));
        }
        if (endsWith(picture, COSName.JPX_DECODE)) {
            return jpeg2000(head(picture), width, height);
        }
        return new PicturePoints(width, height, colours);
    }

    private static boolean endsWith(COSStream picture, COSName filter) {
        COSBase filters = picture.getFilters();
        return filters instanceof COSArray several
                ? several.size() == 1 && filter.equals(several.getObject(0))
                : filter.equals(filters);
    }

    private static byte[] head(COSStream picture) throws IOException {
        try (InputStream raw = picture.createRawInputStream()) {
            return raw.readNBytes(HEAD);
        }
    }

    /// How many components a colour space has; 1 for grey and black-and-white.
    private static int colours(@org.jspecify.annotations.Nullable COSBase space, int depth) {
        if (depth > DEEPEST) {
            return 1;
        }
        if (space instanceof COSName name) {
            return switch (name.getName()) {
                case "DeviceRGB", "RGB" -> 3;
                case "DeviceCMYK", "CMYK" -> 4;
                default -> 1;
            };
        }
        if (space instanceof COSArray array && array.size() > 0 && array.getObject(0) instanceof COSName name) {
            return switch (name.getName()) {
                case "ICCBased" ->
                    array.getObject(1) instanceof COSDictionary profile ? profile.getInt(COSName.N, 1) : 1;
                case "CalRGB", "Lab", "DeviceRGB" -> 3;
                case "DeviceCMYK" -> 4;
                case "Indexed", "I" -> colours(array.getObject(1), depth + 1);
                default -> 1;
            };
        }
        return 1;
    }

    /// From the first frame header (SOF) of a JPEG.
    private static PicturePoints jpeg(byte[] head) {
        int at = 2;
        while (at + 9 < head.length && (head[at] & 0xff) == 0xff) {
            int marker = head[at + 1] & 0xff;
            if (marker == 0xff) {
                at++;
                continue;
            }
            boolean frame = marker >= 0xc0 && marker <= 0xcf && marker != 0xc4 && marker != 0xc8 && marker != 0xcc;
            if (frame) {
                var body = ByteBuffer.wrap(head);
                return new PicturePoints(
                        body.getShort(at + 7) & 0xffff, body.getShort(at + 5) & 0xffff, head[at + 9] & 0xff);
            }
            at += 2 + (((head[at + 2] & 0xff) << 8) | (head[at + 3] & 0xff));
        }
        return new PicturePoints(0, 0, 0);
    }

    /// From the image header box of a JPEG 2000.
    private static PicturePoints jpeg2000(byte[] head, int width, int height) {
        for (int at = 0; at + 14 < head.length; at++) {
            if (head[at] == 'i' && head[at + 1] == 'h' && head[at + 2] == 'd' && head[at + 3] == 'r') {
                var body = ByteBuffer.wrap(head);
                return new PicturePoints(body.getInt(at + 8), body.getInt(at + 4), body.getShort(at + 12));
            }
        }
        return new PicturePoints(width, height, 0);
    }
}
