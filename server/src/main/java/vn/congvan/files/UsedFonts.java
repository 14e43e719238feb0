package vn.congvan.files;

import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.SortedSet;
import java.util.TreeSet;
import org.apache.pdfbox.contentstream.operator.Operator;
import org.apache.pdfbox.cos.COSBase;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDResources;
import org.apache.pdfbox.pdmodel.font.PDFont;
import org.apache.pdfbox.pdmodel.graphics.form.PDFormXObject;
import org.apache.pdfbox.pdmodel.graphics.state.RenderingMode;
import org.apache.pdfbox.pdmodel.interactive.annotation.PDAnnotation;
import org.apache.pdfbox.pdmodel.interactive.annotation.PDAppearanceEntry;
import org.apache.pdfbox.pdmodel.interactive.annotation.PDAppearanceStream;
import org.apache.pdfbox.text.PDFTextStripper;
import org.apache.pdfbox.util.Matrix;
import org.apache.pdfbox.util.Vector;
import vn.congvan.common.Reason;
import vn.congvan.common.Refusal;

/// The fonts with which a PDF really shows text. Text that is never painted (the layer of a text recognition)
/// does not count.
final class UsedFonts extends PDFTextStripper {
    private static final int MOST_OPERATORS = 10_000_000;
    private static final int MOST_FORMS = 50_000;

    private final SortedSet<String> notEmbedded = new TreeSet<>();
    private boolean anyText;
    private int operators;
    private int forms;

    private UsedFonts() {}

    /// @throws Refusal `files.bomb` if the pages have more to draw than any document: forms that call forms
    ///     again and again
    static UsedFonts of(PDDocument document) throws IOException {
        var fonts = new UsedFonts();
        try (Writer nowhere = new OutputStreamWriter(OutputStream.nullOutputStream(), StandardCharsets.UTF_8)) {
            fonts.writeText(document, nowhere);
        }
        for (var page : document.getPages()) {
            for (PDAnnotation annotation : page.getAnnotations()) {
                fonts.lookAt(annotation);
            }
        }
        return fonts;
    }

    /// Names of the fonts that are shown but not in the file.
    SortedSet<String> notEmbedded() {
        return notEmbedded;
    }

    /// Whether there is text that a machine can read, painted or not.
    boolean anyText() {
        return anyText;
    }

    @Override
    protected void processOperator(Operator operator, List<COSBase> operands) throws IOException {
        if (++operators > MOST_OPERATORS) {
            throw Refusal.userMistake(Reason.of("files.bomb"));
        }
        super.processOperator(operator, operands);
    }

    @Override
    public void showForm(PDFormXObject form) throws IOException {
        if (++forms > MOST_FORMS) {
            throw Refusal.userMistake(Reason.of("files.bomb"));
        }
        super.showForm(form);
    }

    @Override
    protected void showGlyph(Matrix matrix, PDFont font, int code, Vector displacement) {
        anyText = true;
        RenderingMode mode = getGraphicsState().getTextState().getRenderingMode();
        if (mode != RenderingMode.NEITHER && mode != RenderingMode.NEITHER_CLIP) {
            note(font);
        }
    }

    private void lookAt(PDAnnotation annotation) throws IOException {
        PDAppearanceEntry normal = annotation.getAppearance() == null
                ? null
                : annotation.getAppearance().getNormalAppearance();
        if (normal == null) {
            return;
        }
        if (normal.isStream()) {
            noteAll(normal.getAppearanceStream());
        } else {
            for (PDAppearanceStream stream : normal.getSubDictionary().values()) {
                noteAll(stream);
            }
        }
    }

    private void noteAll(PDAppearanceStream stream) throws IOException {
        PDResources resources = stream.getResources();
        if (resources == null) {
            return;
        }
        for (COSName name : resources.getFontNames()) {
            note(resources.getFont(name));
        }
    }

    private void note(PDFont font) {
        if (!font.isEmbedded()) {
            String name = font.getName();
            notEmbedded.add(name == null ? "?" : name);
        }
    }
}
