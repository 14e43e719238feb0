package vn.congvan.signing;

import eu.europa.esig.dss.enumerations.DigestAlgorithm;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Optional;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.interactive.digitalsignature.PDSignature;

/// Ways to close a changed file, so that something signed covers all of it and nothing seems to be added at its end.
enum Closing {
    /// A time stamp over the whole file, by an authority nobody knows: everybody can have one.
    TIME_STAMP {
        @Override
        byte[] of(byte[] file, HostileFiles.Honest honest) throws IOException {
            return stamped(file, honest.stranger());
        }
    },
    /// A further signature by somebody who is trusted, and deceived.
    SIGNATURE {
        @Override
        byte[] of(byte[] file, HostileFiles.Honest honest) throws IOException {
            return ForeignFile.signed(
                    file, honest.flow().seal, honest.flow().clock.instant());
        }
    };

    /// @throws IOException if no program could close this file
    abstract byte[] of(byte[] file, HostileFiles.Honest honest) throws IOException;

    /// The closed file, if it is one that other programs can write to.
    Optional<byte[]> tried(byte[] file, HostileFiles.Honest honest) {
        try {
            return Optional.of(of(file, honest));
        } catch (IOException | RuntimeException | AssertionError | StackOverflowError _) {
            return Optional.empty();
        }
    }

    static byte[] stamped(byte[] file, Flow authority) throws IOException {
        return stamped(file, authority, (_, _) -> {});
    }

    /// What the maker of a time stamp does with its field.
    @FunctionalInterface
    interface Dressing {
        void on(PDDocument document, COSDictionary widget) throws IOException;
    }

    static byte[] stamped(byte[] file, Flow authority, Dressing dressing) throws IOException {
        try (PDDocument document = Loader.loadPDF(file)) {
            var signature = new PDSignature();
            signature.setType(COSName.DOC_TIME_STAMP);
            signature.setFilter(PDSignature.FILTER_ADOBE_PPKLITE);
            signature.setSubFilter(COSName.getPDFName("ETSI.RFC3161"));
            document.addSignature(signature);
            dressing.on(
                    document,
                    document.getSignatureFields()
                            .getLast()
                            .getWidgets()
                            .getFirst()
                            .getCOSObject());
            var out = new ByteArrayOutputStream();
            var external = document.saveIncrementalForExternalSigning(out);
            byte[] digest = MessageDigest.getInstance("SHA-256")
                    .digest(external.getContent().readAllBytes());
            external.setSignature(authority
                    .trust
                    .timeStamps()
                    .getTimeStampResponse(DigestAlgorithm.SHA256, digest)
                    .getBytes());
            return out.toByteArray();
        } catch (NoSuchAlgorithmException e) {
            throw new AssertionError(e);
        }
    }
}
