package vn.congvan.form;

import java.awt.geom.Point2D;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.apache.pdfbox.contentstream.PDFStreamEngine;
import org.apache.pdfbox.contentstream.operator.Operator;
import org.apache.pdfbox.contentstream.operator.OperatorProcessor;
import org.apache.pdfbox.cos.COSBase;
import org.apache.pdfbox.cos.COSNumber;

/// Collects the straight strokes of a page while its text is read: drawn as lines, as the edges of
/// rectangles or, as word processors do it, as very thin filled rectangles.
final class Strokes {
    private static final float THIN = 3;
    private static final float SHORTEST = 6;
    /// A page with more is a drawing, not a form.
    private static final int MOST = 4000;

    private final List<Ruling> rulings = new ArrayList<>();
    private final List<Point2D.Float> path = new ArrayList<>();
    private final List<Ruling> edges = new ArrayList<>();
    private final List<Ruling> bars = new ArrayList<>();

    /// Lets an engine tell of its page's paths.
    void listenTo(PDFStreamEngine engine) {
        engine.addOperator(new Drawn(engine, "re", this::rectangle));
        engine.addOperator(new Drawn(engine, "m", this::begin));
        engine.addOperator(new Drawn(engine, "l", this::line));
        for (String curve : List.of("c", "v", "y")) {
            engine.addOperator(new Drawn(engine, curve, this::curve));
        }
        engine.addOperator(new Drawn(engine, "h", _ -> close()));
        for (String fill : List.of("f", "F", "f*")) {
            engine.addOperator(new Drawn(engine, fill, _ -> end(false)));
        }
        for (String stroke : List.of("S", "s", "B", "B*", "b", "b*")) {
            engine.addOperator(
                    new Drawn(engine, stroke, _ -> stroke(stroke.startsWith("s") || stroke.startsWith("b"))));
        }
        engine.addOperator(new Drawn(engine, "n", _ -> forget()));
    }

    /// What was drawn since it was last asked.
    List<Ruling> take() {
        List<Ruling> taken = List.copyOf(rulings);
        rulings.clear();
        forget();
        return taken;
    }

    private void rectangle(List<Point2D.Float> corners) {
        subpathEnds();
        path.addAll(corners);
        close();
    }

    private void begin(List<Point2D.Float> points) {
        subpathEnds();
        path.addAll(points);
    }

    private void line(List<Point2D.Float> points) {
        path.addAll(points);
    }

    /// What is round is no stroke: the path goes on where the curve ends.
    private void curve(List<Point2D.Float> points) {
        subpathEnds();
        path.addAll(points);
    }

    private void close() {
        if (!path.isEmpty()) {
            path.add(path.getFirst());
        }
    }

    private void stroke(boolean closed) {
        if (closed) {
            close();
        }
        end(true);
    }

    private void end(boolean stroked) {
        subpathEnds();
        Stream.concat(bars.stream(), stroked ? edges.stream().filter(Strokes::isThin) : Stream.empty())
                .filter(stroke -> Math.max(stroke.width(), stroke.height()) >= SHORTEST)
                .filter(_ -> rulings.size() < MOST)
                .forEach(rulings::add);
        forget();
    }

    private static boolean isThin(Ruling stroke) {
        return Math.min(stroke.width(), stroke.height()) <= THIN;
    }

    /// A thin part of a path is one stroke, drawn or filled; any other has edges, where it is drawn.
    private void subpathEnds() {
        if (path.size() > 1) {
            Ruling whole = around(path);
            if (isThin(whole)) {
                bars.add(whole);
            } else {
                for (int i = 1; i < path.size(); i++) {
                    edges.add(around(path.subList(i - 1, i + 1)));
                }
            }
        }
        path.clear();
    }

    private static Ruling around(List<Point2D.Float> points) {
        float left = Float.MAX_VALUE;
        float bottom = Float.MAX_VALUE;
        float right = -Float.MAX_VALUE;
        float top = -Float.MAX_VALUE;
        for (Point2D.Float point : points) {
            left = Math.min(left, point.x);
            bottom = Math.min(bottom, point.y);
            right = Math.max(right, point.x);
            top = Math.max(top, point.y);
        }
        return new Ruling(left, bottom, right - left, top - bottom);
    }

    private void forget() {
        path.clear();
        edges.clear();
        bars.clear();
    }

    private interface Points {
        void told(List<Point2D.Float> points);
    }

    /// One operator of a path: its points as they lie on the page.
    private static final class Drawn extends OperatorProcessor {
        private final String name;
        private final Points listener;

        Drawn(PDFStreamEngine engine, String name, Points listener) {
            super(engine);
            this.name = name;
            this.listener = listener;
        }

        @Override
        public void process(Operator operator, List<COSBase> operands) throws IOException {
            var numbers = new ArrayList<Float>();
            for (COSBase operand : operands) {
                if (operand instanceof COSNumber number) {
                    numbers.add(number.floatValue());
                }
            }
            listener.told(points(numbers));
        }

        private List<Point2D.Float> points(List<Float> n) {
            if (name.equals("re")) {
                return n.size() < 4
                        ? List.of()
                        : List.of(
                                at(n.get(0), n.get(1)),
                                at(n.get(0) + n.get(2), n.get(1)),
                                at(n.get(0) + n.get(2), n.get(1) + n.get(3)),
                                at(n.get(0), n.get(1) + n.get(3)));
            }
            // The last two numbers are where a line or a curve ends.
            int last = n.size() - 1;
            return last < 1 ? List.of() : List.of(at(n.get(last - 1), n.get(last)));
        }

        private Point2D.Float at(float x, float y) {
            return getContext()
                    .getGraphicsState()
                    .getCurrentTransformationMatrix()
                    .transformPoint(x, y);
        }

        @Override
        public String getName() {
            return name;
        }
    }
}
