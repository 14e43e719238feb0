package vn.congvan.signing;

import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.RenderingHints;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import javax.imageio.ImageIO;

/// Pictures of a blue hand signature and of a round red seal, transparent.
final class Marks {
    private Marks() {}

    static byte[] signature() {
        var image = new BufferedImage(340, 140, BufferedImage.TYPE_INT_ARGB);
        var pen = image.createGraphics();
        pen.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
        pen.setColor(new Color(0x1A3FA0));
        pen.setStroke(new BasicStroke(5));
        pen.drawArc(30, 20, 180, 100, 20, 280);
        pen.drawLine(60, 110, 310, 40);
        return png(image);
    }

    static byte[] seal() {
        var image = new BufferedImage(425, 425, BufferedImage.TYPE_INT_ARGB);
        var pen = image.createGraphics();
        pen.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
        pen.setColor(new Color(0xC81E1E));
        pen.setStroke(new BasicStroke(9));
        pen.drawOval(10, 10, 405, 405);
        pen.drawOval(70, 70, 285, 285);
        return png(image);
    }

    private static byte[] png(BufferedImage image) {
        var out = new ByteArrayOutputStream();
        try {
            ImageIO.write(image, "png", out);
        } catch (IOException e) {
            throw new AssertionError(e);
        }
        return out.toByteArray();
    }
}
