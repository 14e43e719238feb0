package vn.congvandemo.province;

import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Font;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.Shape;
import java.awt.font.FontRenderContext;
import java.awt.geom.AffineTransform;
import java.awt.geom.Ellipse2D;
import java.awt.geom.Path2D;
import java.awt.image.BufferedImage;

/// Draws a round red seal of the demonstration in real size: two rings, the superior line on top, the name in
/// the middle under a star. It carries the word TRÌNH DIỄN, so that nobody can mistake it for a seal of the
/// state.
final class SealDrawing {
    private static final Color RED = new Color(0xD8, 0x1E, 0x1E);
    private static final FontRenderContext METRICS = new FontRenderContext(null, true, true);

    private SealDrawing() {}

    /// @param onTop the words along the upper ring
    /// @param name the lines in the middle
    /// @param millimetres the outer diameter
    static BufferedImage draw(String onTop, String[] name, int millimetres) {
        int size = RealSize.pixels(millimetres);
        var image = new BufferedImage(size, size, BufferedImage.TYPE_INT_ARGB);
        var pen = image.createGraphics();
        pen.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
        pen.setColor(RED);
        pen.translate(size / 2.0, size / 2.0);
        double radius = size / 2.0;
        ring(pen, radius - radius * 0.025, radius * 0.045);
        ring(pen, radius * 0.66, radius * 0.012);
        along(pen, onTop, radius * 0.745, radius * 0.155, true);
        along(pen, "TRÌNH DIỄN", radius * 0.745, radius * 0.12, false);
        pen.fill(star(0, -radius * 0.36, radius * 0.17));
        lines(pen, name, radius);
        pen.dispose();
        return image;
    }

    private static void ring(Graphics2D pen, double radius, double width) {
        pen.setStroke(new BasicStroke((float) width));
        pen.draw(new Ellipse2D.Double(-radius, -radius, 2 * radius, 2 * radius));
    }

    private static void lines(Graphics2D pen, String[] name, double radius) {
        double height = radius * 0.2;
        double top = radius * 0.06;
        for (int i = 0; i < name.length; i++) {
            double half = top + i * height;
            double room = 2 * Math.sqrt(Math.max(0, Math.pow(radius * 0.62, 2) - half * half));
            var text = outline(name[i], height * 0.78);
            var bounds = text.getBounds2D();
            double shrink = Math.min(1, room / bounds.getWidth());
            var place = new AffineTransform();
            place.translate(0, half);
            place.scale(shrink, 1);
            place.translate(-bounds.getCenterX(), 0);
            pen.fill(place.createTransformedShape(text));
        }
    }

    /// Sets words along a circle, upright at the top or readable at the bottom.
    private static void along(Graphics2D pen, String words, double radius, double height, boolean top) {
        var font = font(height);
        double total = 0;
        for (int i = 0; i < words.length(); i++) {
            total += advance(font, words.charAt(i));
        }
        double room = radius * (top ? 3.9 : 1.7);
        double stretch = Math.min(1.15, room / total);
        double angle = -total * stretch / radius / 2;
        for (int i = 0; i < words.length(); i++) {
            double width = advance(font, words.charAt(i)) * stretch;
            double middle = angle + width / radius / 2;
            var place = new AffineTransform();
            place.rotate(top ? middle : -middle);
            place.translate(0, top ? -radius : radius + height * 0.7);
            place.scale(stretch, 1);
            place.translate(-advance(font, words.charAt(i)) / 2, 0);
            pen.fill(place.createTransformedShape(outline(words.substring(i, i + 1), height)));
            angle += width / radius;
        }
    }

    private static double advance(Font font, char letter) {
        return font.getStringBounds(String.valueOf(letter), METRICS).getWidth();
    }

    private static Shape outline(String text, double height) {
        return font(height).createGlyphVector(METRICS, text).getOutline();
    }

    private static Font font(double height) {
        return new Font("DejaVu Serif Condensed", Font.BOLD, 1).deriveFont((float) height);
    }

    private static Shape star(double x, double y, double radius) {
        var star = new Path2D.Double();
        for (int i = 0; i < 10; i++) {
            double angle = Math.PI * i / 5 - Math.PI / 2;
            double reach = i % 2 == 0 ? radius : radius * 0.382;
            double px = x + reach * Math.cos(angle);
            double py = y + reach * Math.sin(angle);
            if (i == 0) {
                star.moveTo(px, py);
            } else {
                star.lineTo(px, py);
            }
        }
        star.closePath();
        return star;
    }
}
