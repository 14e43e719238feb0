package vn.congvan.form;

import java.awt.geom.Path2D;
import java.awt.geom.Point2D;
import java.awt.geom.Rectangle2D;
import java.io.IOException;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.apache.pdfbox.contentstream.PDFGraphicsStreamEngine;
import org.apache.pdfbox.contentstream.operator.Operator;
import org.apache.pdfbox.cos.COSBase;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.graphics.form.PDFormXObject;
import org.apache.pdfbox.pdmodel.graphics.form.PDTransparencyGroup;
import org.apache.pdfbox.pdmodel.graphics.image.PDImage;

/// Takes strokes and fills out of the page itself that lie wholly within an area: they are not painted any more.
/// Nothing is covered.
final class FrameEraser {
    private FrameEraser() {}

    static void erase(PDDocument document, List<Box> areas) throws IOException {
        for (int number = 0; number < document.getNumberOfPages(); number++) {
            int page = number;
            List<Box> here = areas.stream().filter(area -> area.page() == page).toList();
            if (here.isEmpty()) {
                continue;
            }
            PDPage at = document.getPage(number);
            var trace = new PathTrace(at, here);
            trace.processPage(at);
            for (var entry : trace.found.entrySet()) {
                GlyphEraser.rewrite(document, at, entry.getKey(), tokens -> unpainted(tokens, entry.getValue()));
            }
        }
    }

    private static List<Object> unpainted(List<Object> tokens, Set<Integer> operators) {
        var written = new ArrayList<Object>();
        int operator = 0;
        for (Object token : tokens) {
            boolean paints = token instanceof Operator && operators.contains(operator);
            written.add(paints ? Operator.getOperator("n") : token);
            operator += token instanceof Operator ? 1 : 0;
        }
        return written;
    }

    /// Notes which operators paint a path that lies within one of the areas, by the page or form they are in.
    private static final class PathTrace extends PDFGraphicsStreamEngine {
        private final List<Box> areas;
        private final Map<Object, Set<Integer>> found = new IdentityHashMap<>();
        private final Deque<Place> places = new ArrayDeque<>();
        private final Path2D.Float path = new Path2D.Float();

        private static final class Place {
            private final Object stream;
            private int depth;
            private int operator = -1;

            Place(Object stream) {
                this.stream = stream;
            }
        }

        PathTrace(PDPage page, List<Box> areas) {
            super(page);
            this.areas = areas;
        }

        @Override
        public void processPage(PDPage page) throws IOException {
            places.push(new Place(page));
            super.processPage(page);
            places.pop();
        }

        @Override
        public void showForm(PDFormXObject form) throws IOException {
            places.push(new Place(form));
            super.showForm(form);
            places.pop();
        }

        @Override
        public void showTransparencyGroup(PDTransparencyGroup group) throws IOException {
            places.push(new Place(group));
            super.showTransparencyGroup(group);
            places.pop();
        }

        /// An operator may be carried out by others; only the written one counts.
        @Override
        protected void processOperator(Operator operator, List<COSBase> operands) throws IOException {
            Place place = places.element();
            if (place.depth == 0) {
                place.operator++;
            }
            place.depth++;
            super.processOperator(operator, operands);
            place.depth--;
        }

        private void painted() {
            Rectangle2D bounds = path.getBounds2D();
            boolean within = path.getCurrentPoint() != null
                    && areas.stream()
                            .anyMatch(area -> bounds.getMinX() >= area.x()
                                    && bounds.getMaxX() <= area.right()
                                    && bounds.getMinY() >= area.y()
                                    && bounds.getMaxY() <= area.top());
            Place place = places.element();
            if (within) {
                found.computeIfAbsent(place.stream, _ -> new HashSet<>()).add(place.operator);
            }
            path.reset();
        }

        @Override
        public void appendRectangle(Point2D p0, Point2D p1, Point2D p2, Point2D p3) {
            path.moveTo(p0.getX(), p0.getY());
            path.lineTo(p1.getX(), p1.getY());
            path.lineTo(p2.getX(), p2.getY());
            path.lineTo(p3.getX(), p3.getY());
            path.closePath();
        }

        @Override
        public void moveTo(float x, float y) {
            path.moveTo(x, y);
        }

        @Override
        public void lineTo(float x, float y) {
            if (path.getCurrentPoint() == null) {
                path.moveTo(x, y);
            }
            path.lineTo(x, y);
        }

        @Override
        public void curveTo(float x1, float y1, float x2, float y2, float x3, float y3) {
            if (path.getCurrentPoint() == null) {
                path.moveTo(x1, y1);
            }
            path.curveTo(x1, y1, x2, y2, x3, y3);
        }

        @Override
        public Point2D getCurrentPoint() {
            return path.getCurrentPoint() == null ? new Point2D.Float() : path.getCurrentPoint();
        }

        @Override
        public void closePath() {
            if (path.getCurrentPoint() != null) {
                path.closePath();
            }
        }

        @Override
        public void endPath() {
            path.reset();
        }

        @Override
        public void strokePath() {
            painted();
        }

        @Override
        public void fillPath(int windingRule) {
            painted();
        }

        @Override
        public void fillAndStrokePath(int windingRule) {
            painted();
        }

        @Override
        public void clip(int windingRule) {
            // Where something may be painted is not what is painted.
        }

        @Override
        public void drawImage(PDImage image) {
            // A picture is no path.
        }

        @Override
        public void shadingFill(COSName shading) {
            // Nor is a shading.
        }
    }
}
