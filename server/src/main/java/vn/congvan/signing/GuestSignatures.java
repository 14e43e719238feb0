package vn.congvan.signing;

import java.io.IOException;
import java.time.Clock;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.interactive.digitalsignature.PDSignature;
import org.apache.pdfbox.pdmodel.interactive.form.PDSignatureField;
import org.bouncycastle.asn1.x500.style.BCStyle;
import org.bouncycastle.cert.X509CertificateHolder;
import org.bouncycastle.cms.CMSException;
import org.bouncycastle.cms.CMSSignedData;
import org.bouncycastle.cms.SignerInformation;
import org.springframework.stereotype.Service;
import vn.congvan.certificates.SubjectNames;
import vn.congvan.common.Digest;
import vn.congvan.common.Reason;
import vn.congvan.common.Refusal;
import vn.congvan.files.Content;
import vn.congvan.signing.SignatureFinding.State;

/// Signatures that people from outside put into a prepared field with programs of their own.
@Service
public class GuestSignatures {
    private final Signing signing;
    private final Content content;
    private final Clock clock;

    GuestSignatures(Signing signing, Content content, Clock clock) {
        this.signing = signing;
        this.content = content;
        this.clock = clock;
    }

    /// A signature that was taken.
    ///
    /// @param file as it came back; in the content store
    /// @param signer the name in the certificate
    /// @param issuer who issued the certificate
    /// @param signedAt by the time stamp, else as claimed
    /// @param unknown what could not be determined about the certificate, e.g. that its issuer is not known;
    ///     then somebody has to answer for accepting it
    public record Taken(
            Digest file,
            String signer,
            String issuer,
            String certificateSha256,
            Instant signedAt,
            Optional<Reason> unknown) {}

    /// What a signed certificate says of itself.
    private record Bearer(String signer, String issuer, String sha256) {}

    /// Examines a file that came back: it must continue exactly the bytes that were handed out, with exactly one
    /// new signature, in the field of the last of these hands, valid and of this person, and nothing else changed.
    ///
    /// @param base what was handed out
    /// @param expectation with all hands up to this one
    /// @throws Refusal `signing.guest-other-file`, `signing.guest-unsigned`, `signing.guest-other-field`,
    ///     `signing.guest-several`, `signing.guest-changed`, `signing.guest-closed`, `signing.guest-not-pdf`,
    ///     `signing.guest-other-signer`, `signing.guest-invalid` with the reason;
    ///     `signing.leader-undetermined` if nobody answers whether the earlier signatures hold
    public Taken taken(Digest base, byte[] returned, Expectation expectation) {
        ExpectedHand guest = expectation.hands().orElseThrow().getLast();
        new GuestFile(content.read(base), returned, guest.field()).fault().ifPresent(fault -> {
            throw Refusal.userMistake(fault);
        });
        Bearer bearer = bearer(returned, guest.field());
        if (!SubjectNames.same(bearer.signer(), guest.name())) {
            throw Refusal.userMistake(Reason.of("signing.guest-other-signer", "found", bearer.signer())
                    .with("expected", guest.name()));
        }
        Digest file = content.store(returned);
        Verdict verdict = signing.verify(file, expectation.withRevisions(List.of(base)));
        SignatureFinding found = verdict.signatures().stream()
                .filter(one -> one.field().equals(guest.field()))
                .findFirst()
                .orElseThrow(() -> Refusal.userMistake(Reason.of("signing.guest-unsigned")));
        if (found.state() == State.INVALID || found.integrity() == State.INVALID) {
            throw Refusal.userMistakes(
                    List.of(Reason.of("signing.guest-invalid"), found.remarks().getFirst()));
        }
        Unfit.unlessGreen(verdict, "signing.leader-undetermined");
        return new Taken(
                file,
                bearer.signer(),
                bearer.issuer(),
                bearer.sha256(),
                found.timeStampedAt().or(found::claimedAt).orElseGet(clock::instant),
                found.state() == State.VALID
                        ? Optional.empty()
                        : Optional.of(found.remarks().getFirst()));
    }

    private static Bearer bearer(byte[] file, String field) {
        try (PDDocument document = Loader.loadPDF(file)) {
            for (PDSignatureField one : document.getSignatureFields()) {
                PDSignature signature = one.getSignature();
                if (one.getFullyQualifiedName().equals(field) && signature != null) {
                    return bearer(signature.getContents());
                }
            }
            throw Refusal.userMistake(Reason.of("signing.guest-unsigned"));
        } catch (Refusal refusal) {
            throw refusal;
        } catch (IOException | CMSException | RuntimeException e) {
            throw Refusal.userMistakes(
                    List.of(Reason.of("signing.guest-invalid"), Reason.of("signing.signature-of-another-key")));
        }
    }

    private static Bearer bearer(byte[] contents) throws CMSException, IOException {
        var cms = new CMSSignedData(contents);
        SignerInformation signer = cms.getSignerInfos().getSigners().stream()
                .findFirst()
                .orElseThrow(() -> new CMSException("without a signer"));
        Collection<X509CertificateHolder> certificates = cms.getCertificates().getMatches(signer.getSID());
        X509CertificateHolder certificate = certificates.stream()
                .findFirst()
                .orElseThrow(() -> new CMSException("without the signer's certificate"));
        return new Bearer(
                name(certificate.getSubject()),
                name(certificate.getIssuer()),
                Digest.of(certificate.getEncoded()).hex());
    }

    private static String name(org.bouncycastle.asn1.x500.X500Name name) {
        var common = name.getRDNs(BCStyle.CN);
        return common.length == 0
                ? name.toString()
                : common[0].getFirst().getValue().toString();
    }
}
