package vn.congvan.signing;

import java.awt.Color;
import java.awt.Font;
import java.awt.FontFormatException;
import java.awt.RenderingHints;
import java.awt.font.FontRenderContext;
import java.awt.geom.Rectangle2D;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import javax.imageio.ImageIO;
import vn.congvan.files.Fonts;

/// What an initial looks like: the person's given name, small, slanted and blue as a pen writes.
final class InitialLook {
    private static final Color INK = new Color(0, 0, 160);
    private static final float LETTERS = 56;
    private static final int AIR = 6;

    private InitialLook() {}

    /// A PNG for the name in the certificate or the register; in Vietnamese the given name stands last.
    static byte[] of(String personName, Fonts fonts) {
        String name = personName.strip();
        String given = name.substring(name.lastIndexOf(' ') + 1);
        try {
            Font font = Font.createFont(
                            Font.TRUETYPE_FONT, fonts.serif(false, true).toFile())
                    .deriveFont(LETTERS);
            Rectangle2D extent = font.getStringBounds(given, new FontRenderContext(null, true, true));
            var image = new BufferedImage(
                    (int) Math.ceil(extent.getWidth()) + 2 * AIR,
                    (int) Math.ceil(extent.getHeight()),
                    BufferedImage.TYPE_INT_ARGB);
            var pen = image.createGraphics();
            pen.setRenderingHint(RenderingHints.KEY_TEXT_ANTIALIASING, RenderingHints.VALUE_TEXT_ANTIALIAS_ON);
            pen.setFont(font);
            pen.setColor(INK);
            pen.drawString(given, AIR, (float) -extent.getY());
            pen.dispose();
            var png = new ByteArrayOutputStream();
            ImageIO.write(image, "png", png);
            return png.toByteArray();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (FontFormatException e) {
            throw new IllegalStateException("the house's typeface cannot be read", e);
        }
    }
}
