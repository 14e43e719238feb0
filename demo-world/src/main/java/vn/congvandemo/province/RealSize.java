package vn.congvandemo.province;

import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import javax.imageio.IIOImage;
import javax.imageio.ImageIO;
import javax.imageio.ImageTypeSpecifier;
import javax.imageio.metadata.IIOMetadataNode;

/// Images whose size on paper is part of the file: PNG at 300 dots per inch.
final class RealSize {
    static final int DOTS_PER_INCH = 300;
    private static final int DOTS_PER_METRE = 11811;

    private RealSize() {}

    static int pixels(double millimetres) {
        return (int) Math.round(millimetres / 25.4 * DOTS_PER_INCH);
    }

    static byte[] png(BufferedImage image) {
        var writer = ImageIO.getImageWritersByFormatName("png").next();
        var bytes = new ByteArrayOutputStream();
        try (var output = ImageIO.createImageOutputStream(bytes)) {
            var metadata = writer.getDefaultImageMetadata(
                    ImageTypeSpecifier.createFromRenderedImage(image), writer.getDefaultWriteParam());
            var resolution = new IIOMetadataNode("pHYs");
            resolution.setAttribute("pixelsPerUnitXAxis", Integer.toString(DOTS_PER_METRE));
            resolution.setAttribute("pixelsPerUnitYAxis", Integer.toString(DOTS_PER_METRE));
            resolution.setAttribute("unitSpecifier", "meter");
            var root = new IIOMetadataNode("javax_imageio_png_1.0");
            root.appendChild(resolution);
            metadata.mergeTree("javax_imageio_png_1.0", root);
            writer.setOutput(output);
            writer.write(metadata, new IIOImage(image, null, metadata), writer.getDefaultWriteParam());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } finally {
            writer.dispose();
        }
        return bytes.toByteArray();
    }
}
