package vn.congvan.files;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.apache.pdfbox.contentstream.PDFStreamEngine;
import org.apache.pdfbox.contentstream.operator.MissingOperandException;
import org.apache.pdfbox.contentstream.operator.Operator;
import org.apache.pdfbox.contentstream.operator.OperatorName;
import org.apache.pdfbox.contentstream.operator.OperatorProcessor;
import org.apache.pdfbox.contentstream.operator.state.Concatenate;
import org.apache.pdfbox.contentstream.operator.state.Restore;
import org.apache.pdfbox.contentstream.operator.state.Save;
import org.apache.pdfbox.cos.COSBase;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.cos.COSStream;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDResources;
import org.apache.pdfbox.pdmodel.graphics.form.PDFormXObject;
import org.apache.pdfbox.util.Matrix;
import org.springframework.stereotype.Service;
import vn.congvan.common.Reason;
import vn.congvan.common.Refusal;

/// Reads off a PDF how its pages were scanned, without unfolding a single picture: what is drawn where, how
/// large, and with how many picture points and colours.
@Service
public class ScannedPages {
    /// One page.
    ///
    /// @param width as drawn, in points
    /// @param dpi the lowest resolution of the pictures that matter; 0 without any
    /// @param colour whether every picture that matters is in colour
    /// @param covered the share of the page that pictures cover
    /// @param pixels of all pictures
    public record ScannedPage(float width, float height, float dpi, boolean colour, double covered, long pixels) {}

    /// A scanned file.
    public record Scanned(double pdfVersion, boolean signed, List<ScannedPage> pages) {
        public Scanned {
            pages = List.copyOf(pages);
        }
    }

    /// Looks at a PDF that passed {@link Intake}.
    ///
    /// @throws Refusal `files.broken`, `files.password`, `files.bomb`
    public Scanned look(byte[] pdf) {
        try (PDDocument document = PdfDoor.open(pdf)) {
            var pages = new ArrayList<ScannedPage>();
            for (PDPage page : document.getPages()) {
                pages.add(new Look(page).read());
            }
            double version = Math.round(document.getVersion() * 10) / 10.0;
            return new Scanned(version, PdfObjects.signed(document), pages);
        } catch (IOException | StackOverflowError _) {
            throw Refusal.userMistake(Reason.of("files.broken"));
        }
    }

    /// Follows the drawing of one page as far as pictures are concerned.
    private static final class Look extends PDFStreamEngine {
        /// Smaller ones are marks that the scanner's program adds.
        private static final double MATTERS = 0.02;
        private static final int DEEPEST = 8;

        private final PDPage page;
        private final double area;
        private double covered;
        private double dpi = Double.MAX_VALUE;
        private boolean colour = true;
        private long pixels;
        private int depth;

        Look(PDPage page) {
            this.page = page;
            this.area =
                    (double) page.getCropBox().getWidth() * page.getCropBox().getHeight();
            addOperator(new Concatenate(this));
            addOperator(new Save(this));
            addOperator(new Restore(this));
            addOperator(new Drawn(this));
        }

        ScannedPage read() throws IOException {
            processPage(page);
            boolean across = page.getRotation() % 180 != 0;
            float width = page.getCropBox().getWidth();
            float height = page.getCropBox().getHeight();
            return new ScannedPage(
                    across ? height : width,
                    across ? width : height,
                    dpi == Double.MAX_VALUE ? 0 : (float) dpi,
                    colour && dpi != Double.MAX_VALUE,
                    area == 0 ? 0 : Math.min(1, covered / area),
                    pixels);
        }

        private void picture(COSStream picture) throws IOException {
            if (picture.getBoolean(COSName.IMAGE_MASK, false)) {
                return;
            }
            PicturePoints points = PicturePoints.of(picture);
            Matrix matrix = getGraphicsState().getCurrentTransformationMatrix();
            double width = Math.hypot(matrix.getScaleX(), matrix.getShearY());
            double height = Math.hypot(matrix.getShearX(), matrix.getScaleY());
            double drawn = Math.abs((double) matrix.getScaleX() * matrix.getScaleY()
                    - (double) matrix.getShearX() * matrix.getShearY());
            pixels += (long) points.width() * points.height();
            covered += drawn;
            if (area > 0 && drawn / area >= MATTERS) {
                dpi = Math.min(dpi, Math.min(points.width() / (width / 72), points.height() / (height / 72)));
                colour &= points.colours() >= 3;
            }
        }

        private void form(COSStream form, PDResources resources) throws IOException {
            if (++depth > DEEPEST) {
                throw new IOException("forms within forms without end");
            }
            showForm(new PDFormXObject(form));
            depth--;
        }

        /// What `Do` draws, by its dictionary: opening a picture as an object may unfold it.
        private static final class Drawn extends OperatorProcessor {
            private final Look look;

            Drawn(Look look) {
                super(look);
                this.look = look;
            }

            @Override
            public void process(Operator operator, List<COSBase> operands) throws IOException {
                if (operands.isEmpty() || !(operands.getFirst() instanceof COSName name)) {
                    throw new MissingOperandException(operator, operands);
                }
                PDResources resources = look.getResources();
                COSDictionary objects =
                        resources == null ? null : resources.getCOSObject().getCOSDictionary(COSName.XOBJECT);
                if (objects == null || !(objects.getDictionaryObject(name) instanceof COSStream drawn)) {
                    return;
                }
                if (COSName.IMAGE.equals(drawn.getCOSName(COSName.SUBTYPE))) {
                    look.picture(drawn);
                } else if (COSName.FORM.equals(drawn.getCOSName(COSName.SUBTYPE))) {
                    look.form(drawn, resources);
                }
            }

            @Override
            public String getName() {
                return OperatorName.DRAW_OBJECT;
            }
        }
    }
}
