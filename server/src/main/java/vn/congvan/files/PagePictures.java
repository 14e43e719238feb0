package vn.congvan.files;

import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.concurrent.Semaphore;
import javax.imageio.ImageIO;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.rendering.ImageType;
import org.apache.pdfbox.rendering.PDFRenderer;
import org.springframework.stereotype.Service;
import vn.congvan.common.Digest;
import vn.congvan.common.Reason;
import vn.congvan.common.Refusal;

/// Renders pages of kept PDFs as pictures, to be looked at; never an original. Two at once: a page takes
/// memory.
@Service
public class PagePictures {
    private static final float LARGEST_SIDE = 6000;

    private final Content content;
    private final Semaphore places = new Semaphore(2);

    PagePictures(Content content) {
        this.content = content;
    }

    /// One page as PNG.
    ///
    /// @param page counted from 0
    /// @param dpi 36 to 200; less where the page is larger than a large sheet
    /// @throws Refusal `files.no-such-page`, `files.broken`
    public byte[] png(Digest pdf, int page, int dpi) {
        byte[] bytes = content.read(pdf);
        places.acquireUninterruptibly();
        try (PDDocument document = PdfDoor.open(bytes)) {
            if (page < 0 || page >= document.getNumberOfPages()) {
                throw Refusal.notFound(Reason.of("files.no-such-page"));
            }
            return render(document, page, dpi);
        } catch (IOException _) {
            throw Refusal.userMistake(Reason.of("files.broken"));
        } finally {
            places.release();
        }
    }

    private static byte[] render(PDDocument document, int page, int dpi) throws IOException {
        PDRectangle box = document.getPage(page).getCropBox();
        float side = Math.max(box.getWidth(), box.getHeight());
        float bounded = Math.min(Math.clamp(dpi, 36, 200), LARGEST_SIDE * 72 / Math.max(1, side));
        BufferedImage picture = new PDFRenderer(document).renderImageWithDPI(page, bounded, ImageType.RGB);
        var out = new ByteArrayOutputStream();
        ImageIO.write(picture, "png", out);
        return out.toByteArray();
    }
}
