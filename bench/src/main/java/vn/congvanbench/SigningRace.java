package vn.congvanbench;

import eu.europa.esig.dss.enumerations.DigestAlgorithm;
import eu.europa.esig.dss.enumerations.EncryptionAlgorithm;
import eu.europa.esig.dss.enumerations.SignatureAlgorithm;
import eu.europa.esig.dss.enumerations.SignatureLevel;
import eu.europa.esig.dss.model.InMemoryDocument;
import eu.europa.esig.dss.model.SignatureValue;
import eu.europa.esig.dss.pades.PAdESSignatureParameters;
import eu.europa.esig.dss.pades.signature.PAdESService;
import eu.europa.esig.dss.pdf.pdfbox.PdfBoxNativeObjectFactory;
import eu.europa.esig.dss.service.tsp.OnlineTSPSource;
import eu.europa.esig.dss.spi.DSSUtils;
import eu.europa.esig.dss.spi.validation.CommonCertificateVerifier;
import java.awt.Color;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.management.ManagementFactory;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.security.Signature;
import java.time.Clock;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.function.Supplier;
import javax.imageio.ImageIO;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.common.PDStream;
import vn.congvan.form.Box;
import vn.congvan.form.FieldPlan;
import vn.congvan.form.TextField;
import vn.congvan.form.TextPlace;
import vn.congvan.signing.UnboundSignature;
import vn.congvandemo.pki.DemoPki;
import vn.congvandemo.pki.IssuedKey;

/// Makes the same signature in several ways on the same file in one run: as the raw key operation over a hash
/// (the limit), with the plain signature engine, and as this project does it.
public final class SigningRace {
    private final DemoPki pki;
    private final IssuedKey key;
    private final byte[] image = image();

    /// @param pki gives the time stamps
    public SigningRace(DemoPki pki, IssuedKey key) {
        this.pki = pki;
        this.key = key;
    }

    /// The ways.
    public enum Way {
        LIMIT("hash + raw key operation"),
        ENGINE_B("plain engine, level B"),
        OURS_B("ours, level B"),
        ENGINE_T("plain engine, level T"),
        OURS_T("ours, level T");

        private final String label;

        Way(String label) {
            this.label = label;
        }

        /// How it is named in the table.
        public String label() {
            return label;
        }
    }

    /// Median milliseconds of one signature.
    ///
    /// @param cpu processor time of the thread
    /// @param wall time on the clock
    public record Cost(double cpu, double wall) {}

    /// Runs all ways on a file of about this size.
    ///
    /// @param rounds how often each; the first fifth warms up and does not count
    public Map<Way, Cost> run(int size, int rounds) {
        byte[] file = UnboundSignature.prepared(pdf(size), plan());
        Map<Way, Cost> costs = new LinkedHashMap<>();
        for (Way way : Way.values()) {
            costs.put(way, measure(() -> sign(way, file), rounds));
        }
        return costs;
    }

    private static Cost measure(Supplier<byte[]> work, int rounds) {
        var threads = ManagementFactory.getThreadMXBean();
        int warm = Math.max(1, rounds / 5);
        double[] cpu = new double[rounds];
        double[] wall = new double[rounds];
        for (int i = -warm; i < rounds; i++) {
            long cpuBefore = threads.getCurrentThreadCpuTime();
            long wallBefore = System.nanoTime();
            byte[] made = work.get();
            long wallAfter = System.nanoTime();
            long cpuAfter = threads.getCurrentThreadCpuTime();
            if (made.length == 0) {
                throw new IllegalStateException("nothing was made");
            }
            if (i >= 0) {
                cpu[i] = (cpuAfter - cpuBefore) / 1e6;
                wall[i] = (wallAfter - wallBefore) / 1e6;
            }
        }
        return new Cost(median(cpu), median(wall));
    }

    private static double median(double[] values) {
        Arrays.sort(values);
        return values[values.length / 2];
    }

    private byte[] sign(Way way, byte[] file) {
        if (way == Way.LIMIT) {
            return raw(digest(file));
        }
        boolean stamped = way == Way.ENGINE_T || way == Way.OURS_T;
        var signature = new UnboundSignature(
                file,
                image,
                key.chain(),
                Clock.systemUTC().instant(),
                stamped ? SignatureLevel.PAdES_BASELINE_T : SignatureLevel.PAdES_BASELINE_B);
        return way == Way.OURS_B || way == Way.OURS_T
                ? signature.sign(this::raw, stamps())
                : engine(file, signature.parameters());
    }

    private byte[] engine(byte[] file, PAdESSignatureParameters parameters) {
        var engine = new PAdESService(new CommonCertificateVerifier(true));
        engine.setPdfObjFactory(new PdfBoxNativeObjectFactory());
        engine.setTspSource(stamps());
        var document = new InMemoryDocument(file);
        byte[] attributes = engine.getDataToSign(document, parameters).getBytes();
        var algorithm = SignatureAlgorithm.getAlgorithm(
                EncryptionAlgorithm.forKey(key.chain().getFirst().getPublicKey()), DigestAlgorithm.SHA256);
        var value = new SignatureValue(algorithm, raw(attributes));
        return DSSUtils.toByteArray(engine.signDocument(document, parameters, value));
    }

    private OnlineTSPSource stamps() {
        var source = new OnlineTSPSource(pki.timeStampAddress());
        source.setDataLoader(new LoopbackLoader());
        return source;
    }

    private byte[] raw(byte[] content) {
        try {
            Signature signature =
                    Signature.getInstance(key.key().getAlgorithm().equals("RSA") ? "SHA256withRSA" : "SHA256withECDSA");
            signature.initSign(key.key());
            signature.update(content);
            return signature.sign();
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    private static byte[] digest(byte[] content) {
        try {
            return MessageDigest.getInstance("SHA-256").digest(content);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    private static FieldPlan plan() {
        return new FieldPlan(
                List.of(new TextPlace(TextField.NUMBER_NOTATION, new Box(0, 105, 722, 130, 17), 13, false, false)),
                new Box(0, 340, 330, 170, 70),
                new Box(0, 297, 310, 102, 102),
                List.of());
    }

    private static byte[] pdf(int size) {
        byte[] noise = new byte[size];
        new Random(1).nextBytes(noise);
        try (var document = new PDDocument()) {
            document.addPage(new PDPage(PDRectangle.A4));
            document.getDocumentCatalog()
                    .getCOSObject()
                    .setItem("CVBallast", new PDStream(document, new ByteArrayInputStream(noise)));
            var out = new ByteArrayOutputStream();
            document.save(out);
            return out.toByteArray();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static byte[] image() {
        var picture = new BufferedImage(170, 70, BufferedImage.TYPE_INT_ARGB);
        var pen = picture.createGraphics();
        pen.setColor(new Color(0x1A3FA0));
        pen.drawLine(10, 60, 160, 10);
        var out = new ByteArrayOutputStream();
        try {
            ImageIO.write(picture, "png", out);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return out.toByteArray();
    }
}
