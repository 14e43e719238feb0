package vn.congvan.files;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Iterator;
import java.util.Optional;
import javax.imageio.ImageIO;
import javax.imageio.ImageReader;
import javax.imageio.stream.ImageInputStream;
import org.springframework.stereotype.Service;
import vn.congvan.common.Digest;
import vn.congvan.common.Reason;
import vn.congvan.common.Refusal;

/// Reads pictures of signatures and seals.
@Service
public class Pictures {
    private static final long MOST_PIXELS = 100_000_000L;
    private static final int HEADER = 8;
    private static final float POINTS_PER_METRE = 72 / 0.0254f;

    private final Content content;

    Pictures(Content content) {
        this.content = content;
    }

    /// The size on paper that a PNG states (its chunk pHYs, pixels per metre); empty where it states none.
    public Optional<PictureSize> sizeOnPaper(Digest png) {
        return sizeOnPaper(content.read(png));
    }

    static Optional<PictureSize> sizeOnPaper(byte[] png) {
        var bytes = ByteBuffer.wrap(png).position(HEADER);
        int width = 0;
        int height = 0;
        while (bytes.remaining() >= 12) {
            int length = bytes.getInt();
            byte[] type = new byte[4];
            bytes.get(type);
            if (length < 0 || length > bytes.remaining() - 4) {
                return Optional.empty();
            }
            ByteBuffer data = bytes.slice(bytes.position(), length);
            String chunk = new String(type, StandardCharsets.US_ASCII);
            if (chunk.equals("IHDR") && length >= 8) {
                width = data.getInt();
                height = data.getInt();
            } else if (chunk.equals("pHYs") && length == 9) {
                return size(width, height, data);
            }
            bytes.position(bytes.position() + length + 4);
        }
        return Optional.empty();
    }

    private static Optional<PictureSize> size(int width, int height, ByteBuffer data) {
        int across = data.getInt();
        int down = data.getInt();
        boolean metres = data.get() == 1;
        if (!metres || across <= 0 || down <= 0) {
            return Optional.empty();
        }
        return Optional.of(new PictureSize(width * POINTS_PER_METRE / across, height * POINTS_PER_METRE / down));
    }

    /// @throws Refusal `files.bomb` if it has more pixels than any page, `files.broken` if it cannot be
    ///     decoded
    static void check(byte[] picture) {
        try (ImageInputStream in = ImageIO.createImageInputStream(new ByteArrayInputStream(picture))) {
            Iterator<ImageReader> readers = ImageIO.getImageReaders(in);
            if (!readers.hasNext()) {
                throw broken();
            }
            ImageReader reader = readers.next();
            try {
                reader.setInput(in, true, true);
                if ((long) reader.getWidth(0) * reader.getHeight(0) > MOST_PIXELS) {
                    throw Refusal.userMistake(Reason.of("files.bomb"));
                }
                reader.read(0);
            } finally {
                reader.dispose();
            }
        } catch (IOException | IllegalArgumentException | IndexOutOfBoundsException _) {
            throw broken();
        }
    }

    private static Refusal broken() {
        return Refusal.userMistake(Reason.of("files.broken"));
    }
}
