package vn.congvandemo.province;

import java.awt.Color;
import java.awt.RenderingHints;
import java.awt.geom.Ellipse2D;
import java.awt.image.BufferedImage;
import java.util.Random;

/// Draws a signature of the demonstration as if by hand in blue ink: a few loops and a long stroke, drawn
/// from the signer's name, so that the same name always gives the same strokes.
final class SignatureDrawing {
    private static final Color BLUE = new Color(0x12, 0x3C, 0xB4);
    private static final int WIDTH_MM = 44;
    private static final int HEIGHT_MM = 20;
    private static final int STEPS = 400;

    private SignatureDrawing() {}

    static BufferedImage draw(String username) {
        var chance = new Random(username.hashCode() * 7919L);
        int width = RealSize.pixels(WIDTH_MM);
        int height = RealSize.pixels(HEIGHT_MM);
        var image = new BufferedImage(width, height, BufferedImage.TYPE_INT_ARGB);
        var pen = image.createGraphics();
        pen.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
        pen.setColor(BLUE);
        stroke(pen, letters(chance, username.length()), width, height, 5.2);
        stroke(pen, underline(chance), width, height, 3.6);
        pen.dispose();
        return image;
    }

    private static double[][] letters(Random chance, int length) {
        int points = 9 + length % 5;
        var way = new double[points][];
        for (int i = 0; i < points; i++) {
            double along = 0.08 + 0.62 * i / (points - 1);
            double swing = i % 2 == 0 ? 0.18 + 0.22 * chance.nextDouble() : 0.58 + 0.24 * chance.nextDouble();
            way[i] = new double[] {along + (chance.nextDouble() - 0.5) * 0.14, i == 0 ? 0.5 : swing};
        }
        way[1][1] = 0.1;
        way[2][1] = 0.88;
        return way;
    }

    private static double[][] underline(Random chance) {
        double bend = chance.nextDouble() * 0.2;
        return new double[][] {
            {0.3 + bend / 2, 0.72},
            {0.9, 0.5 - bend},
            {0.95, 0.62},
            {0.5, 0.84 - bend / 2},
            {0.12, 0.9},
            {0.55, 0.8},
            {0.97, 0.68 + bend / 2}
        };
    }

    private static void stroke(java.awt.Graphics2D pen, double[][] way, int width, int height, double ink) {
        for (int i = 0; i < way.length - 1; i++) {
            var before = way[Math.max(0, i - 1)];
            var after = way[Math.min(way.length - 1, i + 2)];
            for (int step = 0; step < STEPS; step++) {
                double t = (double) step / STEPS;
                double x = spline(before[0], way[i][0], way[i + 1][0], after[0], t) * width;
                double y = spline(before[1], way[i][1], way[i + 1][1], after[1], t) * height;
                double slope = way[i + 1][1] - way[i][1];
                double thick = ink * (slope > 0 ? 1.25 : 0.8) * taper(i + t, way.length - 1);
                pen.fill(new Ellipse2D.Double(x - thick / 2, y - thick / 2, thick, thick));
            }
        }
    }

    private static double taper(double place, int length) {
        return Math.min(1, 0.35 + 1.4 * Math.min(place, length - place));
    }

    /// A point of the Catmull-Rom curve from b to c.
    private static double spline(double a, double b, double c, double d, double t) {
        return 0.5 * (2 * b + (c - a) * t + (2 * a - 5 * b + 4 * c - d) * t * t + (3 * b - a - 3 * c + d) * t * t * t);
    }
}
