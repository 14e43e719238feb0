package vn.congvan.form;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.springframework.stereotype.Service;
import vn.congvan.common.Digest;
import vn.congvan.common.Reason;
import vn.congvan.common.Refusal;
import vn.congvan.files.Content;
import vn.congvan.files.Fonts;
import vn.congvan.files.PdfInspection;

/// Draws what must lie under the leader's signature and takes out what must not: "DỰ THẢO", marks that the drafter
/// typed in the place of those that are drawn, and the dots that stand for number and date. PDF/A-2b stays PDF/A-2b.
@Service
public class BeforeSignature {
    private final Content content;
    private final Fonts fonts;
    private final PdfInspection inspection;

    BeforeSignature(Content content, Fonts fonts, PdfInspection inspection) {
        this.content = content;
        this.fonts = fonts;
        this.inspection = inspection;
    }

    /// The file with the drawing, kept. Without anything to draw or take out it is the same file. Read it
    /// afterwards with {@link FormReading}.
    ///
    /// @throws Refusal `form.no-room` if the page has no white space where a box belongs;
    ///     `form.typed-mark-stays` if a typed mark cannot be taken out
    public Digest draw(Digest pdf, Drawing drawing) {
        byte[] before = content.read(pdf);
        byte[] after = draw(before, drawing, fonts);
        if (before == after) {
            return pdf;
        }
        if (inspection.facts(before).pdfA() && !inspection.facts(after).pdfA()) {
            throw Refusal.ourFault(Reason.of("form.drawing-failed"), new IllegalStateException("no longer PDF/A"));
        }
        return content.store(after);
    }

    /// Where a box of any degree of urgency can go, if the page has white space for it: for a document whose
    /// urgency is decided after the drawing. {@link Drawing#roomForUrgency()} keeps it free.
    public Optional<Box> roomForUrgency(Digest pdf) {
        return DrawingPlaces.roomForUrgency(LaidOutText.of(content.read(pdf)));
    }

    static byte[] draw(byte[] pdf, Drawing drawing, Fonts fonts) {
        try (PDDocument document = Loader.loadPDF(pdf)) {
            LaidOutText before = LaidOutText.of(document);
            TypedMarks typed =
                    drawing.removeTyped() ? TypedMarks.find(before, drawing) : new TypedMarks(List.of(), List.of());
            LaidOutText text = typed.none() ? before : without(typed, document, drawing);
            List<Box> out = erased(text, drawing);
            boolean nothing = typed.none()
                    && out.isEmpty()
                    && drawing.urgency().isEmpty()
                    && drawing.circulation().isEmpty()
                    && drawing.drafterAndCopies().isEmpty();
            if (nothing) {
                return pdf;
            }
            DrawingPlaces places = DrawingPlaces.find(text, drawing);
            GlyphEraser.erase(document, out);
            new Pen(document, fonts).draw(drawing, places);
            var bytes = new ByteArrayOutputStream();
            document.save(bytes);
            return bytes.toByteArray();
        } catch (IOException e) {
            throw Refusal.ourFault(Reason.of("form.drawing-failed"), e);
        }
    }

    /// What is left when the typed marks and their frames are taken out.
    private static LaidOutText without(TypedMarks typed, PDDocument document, Drawing drawing) throws IOException {
        GlyphEraser.erase(document, typed.words());
        FrameEraser.erase(document, typed.frames());
        LaidOutText left = LaidOutText.of(document);
        typed.gone(left, drawing);
        return left;
    }

    private static List<Box> erased(LaidOutText text, Drawing drawing) {
        var out = new ArrayList<>(HeadReading.read(text, "QĐ-UBND").erase());
        if (drawing.removeTyped()) {
            DraftMarks.find(text).forEach(mark -> out.add(mark.box()));
        }
        return out;
    }
}
