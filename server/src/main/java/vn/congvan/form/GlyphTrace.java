package vn.congvan.form;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import org.apache.pdfbox.contentstream.operator.Operator;
import org.apache.pdfbox.cos.COSBase;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.font.PDFont;
import org.apache.pdfbox.pdmodel.font.PDType3CharProc;
import org.apache.pdfbox.pdmodel.graphics.form.PDFormXObject;
import org.apache.pdfbox.pdmodel.graphics.form.PDTransparencyGroup;
import org.apache.pdfbox.pdmodel.graphics.state.PDTextState;
import org.apache.pdfbox.text.PDFTextStripper;
import org.apache.pdfbox.util.Matrix;
import org.apache.pdfbox.util.Vector;

/// Goes through a page as a reader does and notes which bytes of which operator show letters in the areas.
final class GlyphTrace extends PDFTextStripper {
    private final List<Box> areas;
    private final Map<Object, Map<GlyphCut.Spot, GlyphCut>> found = new IdentityHashMap<>();
    private final Deque<Place> places = new ArrayDeque<>();
    private float left;
    private float bottom;
    private int count;

    GlyphTrace(List<Box> areas) {
        this.areas = areas;
    }

    /// The cuts by the page or form they are in.
    Map<Object, Map<GlyphCut.Spot, GlyphCut>> found() {
        return found;
    }

    /// How many letters were found.
    int count() {
        return count;
    }

    @Override
    public void processPage(PDPage page) throws IOException {
        left = page.getCropBox().getLowerLeftX();
        bottom = page.getCropBox().getLowerLeftY();
        within(page, () -> super.processPage(page));
    }

    @Override
    public void showForm(PDFormXObject form) throws IOException {
        within(form, () -> super.showForm(form));
    }

    @Override
    public void showTransparencyGroup(PDTransparencyGroup group) throws IOException {
        within(group, () -> super.showTransparencyGroup(group));
    }

    @Override
    protected void processType3Stream(PDType3CharProc shape, Matrix matrix) throws IOException {
        within(shape, () -> super.processType3Stream(shape, matrix));
    }

    /// An operator may be carried out by others; only the written one counts.
    @Override
    protected void processOperator(Operator operator, List<COSBase> operands) throws IOException {
        Place place = places.element();
        if (place.depth == 0) {
            place.operator++;
            place.string = -1;
        }
        place.depth++;
        super.processOperator(operator, operands);
        place.depth--;
    }

    @Override
    protected void showText(byte[] text) throws IOException {
        Place place = places.element();
        place.string++;
        place.text = text;
        place.from = 0;
        place.ends.clear();
        PDFont font = getGraphicsState().getTextState().getFont();
        var in = new ByteArrayInputStream(text);
        while (font != null && in.available() > 0) {
            font.readCode(in);
            place.ends.add(text.length - in.available());
        }
        super.showText(text);
    }

    @Override
    protected void showGlyph(Matrix matrix, PDFont font, int code, Vector displacement) {
        Place place = places.element();
        int from = place.from;
        int to = place.ends.isEmpty() ? from : place.ends.remove();
        place.from = to;
        float x = matrix.getTranslateX() + left;
        float y = matrix.getTranslateY() + bottom;
        if (!(place.stream instanceof PDType3CharProc) && areas.stream().anyMatch(area -> holds(area, x, y))) {
            note(place, from, to, displacement);
        }
    }

    private void note(Place place, int from, int to, Vector displacement) {
        PDTextState state = getGraphicsState().getTextState();
        boolean space = to - from == 1 && place.text[from] == ' ';
        float extra = state.getCharacterSpacing() + (space ? state.getWordSpacing() : 0);
        float move = -1000 * displacement.getX() - 1000 * extra / state.getFontSize();
        found.computeIfAbsent(place.stream, _ -> new HashMap<>())
                .computeIfAbsent(new GlyphCut.Spot(place.operator, place.string), _ -> new GlyphCut(new ArrayList<>()))
                .letters()
                .add(new GlyphCut.Letter(from, to, move));
        count++;
    }

    private static boolean holds(Box area, float x, float y) {
        return x >= area.x() - 1 && x < area.right() - 0.5f && y >= area.y() && y <= area.top();
    }

    private void within(Object stream, Work work) throws IOException {
        places.push(new Place(stream));
        try {
            work.run();
        } finally {
            places.pop();
        }
    }

    private interface Work {
        void run() throws IOException;
    }

    private static final class Place {
        private final Object stream;
        private final Deque<Integer> ends = new ArrayDeque<>();
        private byte[] text = new byte[0];
        private int depth;
        private int operator = -1;
        private int string = -1;
        private int from;

        Place(Object stream) {
            this.stream = stream;
        }
    }
}
