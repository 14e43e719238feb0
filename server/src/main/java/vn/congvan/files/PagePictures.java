package vn.congvan.files;

import java.awt.Graphics2D;
import java.awt.RenderingHints;
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
    private static final int COARSE_DPI = 40;

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
        return rendered(pdf, page, document -> png(render(document, page, dpi, ImageType.RGB)));
    }

    /// One page as PNG of so many bytes at most: coarser, then grey, then ever smaller, as far as it needs.
    ///
    /// @param page counted from 0
    /// @throws Refusal `files.no-such-page`, `files.broken`
    public byte[] pngWithin(Digest pdf, int page, int dpi, int most) {
        return rendered(pdf, page, document -> {
            byte[] png = png(render(document, page, dpi, ImageType.RGB));
            if (png.length > most) {
                png = png(render(document, page, COARSE_DPI, ImageType.RGB));
            }
            if (png.length > most) {
                BufferedImage grey = render(document, page, COARSE_DPI, ImageType.GRAY);
                png = png(grey);
                for (double part = 0.8; png.length > most && part > 0.05; part *= 0.8) {
                    png = png(scaled(grey, part));
                }
            }
            return png;
        });
    }

    private interface Drawing {
        byte[] of(PDDocument document) throws IOException;
    }

    private byte[] rendered(Digest pdf, int page, Drawing drawing) {
        byte[] bytes = content.read(pdf);
        places.acquireUninterruptibly();
        try (PDDocument document = PdfDoor.open(bytes)) {
            if (page < 0 || page >= document.getNumberOfPages()) {
                throw Refusal.notFound(Reason.of("files.no-such-page"));
            }
            return drawing.of(document);
        } catch (IOException _) {
            throw Refusal.userMistake(Reason.of("files.broken"));
        } finally {
            places.release();
        }
    }

    private static BufferedImage render(PDDocument document, int page, int dpi, ImageType type) throws IOException {
        PDRectangle box = document.getPage(page).getCropBox();
        float side = Math.max(box.getWidth(), box.getHeight());
        float bounded = Math.min(Math.clamp(dpi, 36, 200), LARGEST_SIDE * 72 / Math.max(1, side));
        return new PDFRenderer(document).renderImageWithDPI(page, bounded, type);
    }

    private static BufferedImage scaled(BufferedImage whole, double part) {
        int width = Math.max(1, (int) (whole.getWidth() * part));
        int height = Math.max(1, (int) (whole.getHeight() * part));
        var small = new BufferedImage(width, height, BufferedImage.TYPE_BYTE_GRAY);
        Graphics2D pen = small.createGraphics();
        try {
            pen.setRenderingHint(RenderingHints.KEY_INTERPOLATION, RenderingHints.VALUE_INTERPOLATION_BILINEAR);
            pen.drawImage(whole, 0, 0, width, height, null);
        } finally {
            pen.dispose();
        }
        return small;
    }

    private static byte[] png(BufferedImage picture) throws IOException {
        var out = new ByteArrayOutputStream();
        ImageIO.write(picture, "png", out);
        return out.toByteArray();
    }
}
