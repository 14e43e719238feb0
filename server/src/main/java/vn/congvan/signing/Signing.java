package vn.congvan.signing;

import org.springframework.stereotype.Service;
import vn.congvan.common.Digest;
import vn.congvan.common.DocumentId;
import vn.congvan.common.PostId;
import vn.congvan.form.FieldPlan;
import vn.congvan.organisation.IssuingAuthority;
import vn.congvan.organisation.SigningPower;
import vn.congvan.protocol.SignOrder;

/// Signatures on documents: prepares, orders, completes, preserves and verifies them. Keys and PINs are never
/// here; a
/// signature is made in two steps, and between them only the request is kept.
///
/// All files are named by digest in the content store and nothing that was stored is ever changed: each step
/// makes a
/// new file that extends the one before.
@Service
public class Signing {
    /// Makes the file for signing: with empty fields for number, date, the person's signature and the agency's
    /// seal.
    ///
    /// @return the prepared file
    /// @throws vn.congvan.common.Refusal `signing.already-signed`, `signing.not-a-pdf`
    public Digest prepare(Digest pdf, FieldPlan plan) {
        throw new UnsupportedOperationException();
    }

    /// Orders the person's signature, after checking that the acting post is the named signer's and that a
    /// certificate
    /// registered to the person is good today. The order expires after some minutes and is answered once.
    ///
    /// @param title what the signer's desk shows
    public SignOrder orderLeader(DocumentId document, Digest prepared, SigningPower power, String title) {
        throw new UnsupportedOperationException();
    }

    /// Puts the person's signature into the file, with a time stamp, and verifies the result strictly. The same
    /// request and value may be given again, with the same result.
    ///
    /// @param signatureValue as the signer answered it; ECDSA as DER
    /// @throws vn.congvan.common.Refusal `signing.no-time-stamp` if no time-stamp service answers: nothing is
    ///     lost, try
    ///     again
    public SignedFile completeLeader(String requestId, byte[] signatureValue) {
        throw new UnsupportedOperationException();
    }

    /// Fills number and date into the prepared fields of a file signed by the person.
    public Digest fill(Digest leaderSigned, FilledTexts texts) {
        throw new UnsupportedOperationException();
    }

    /// Orders the agency's seal: only after a strict verification of the person's signature and of number and
    /// date,
    /// only for the clerk to whom the agency's device is assigned (Nghị định 30/2020, Điều 32 khoản 2).
    ///
    /// @param expectation the texts, names and earlier revisions the file must show; its shape is taken to be
    ///     `NUMBERED`
    public SignOrder orderSeal(
            DocumentId document,
            Digest filled,
            IssuingAuthority authority,
            PostId clerk,
            String title,
            Expectation expectation) {
        throw new UnsupportedOperationException();
    }

    /// Puts the agency's seal into the file, with a time stamp, and verifies the result strictly. As
    /// {@link #completeLeader}.
    public SignedFile completeSeal(String requestId, byte[] signatureValue) {
        throw new UnsupportedOperationException();
    }

    /// Adds everything needed for verifying later and a last time stamp over the whole file (PAdES LTA). Only
    /// what this
    /// returns may count as issued.
    ///
    /// @throws vn.congvan.common.Refusal `signing.no-time-stamp`, `signing.no-revocation-data`: the document
    ///     waits
    public Digest raise(Digest sealed) {
        throw new UnsupportedOperationException();
    }

    /// Verifies a file, ours or foreign. Never throws for what the file contains: what cannot be read is
    /// invalid, what
    /// cannot be determined is said to be so.
    public Verdict verify(Digest file, Expectation expectation) {
        throw new UnsupportedOperationException();
    }

    /// The report of a verification as a page of HTML in Vietnamese, complete in itself.
    public byte[] reportHtml(Verdict verdict) {
        throw new UnsupportedOperationException();
    }

    /// The report of a verification as JSON by the schema `verification-report.schema.json`.
    public byte[] reportJson(Verdict verdict) {
        throw new UnsupportedOperationException();
    }
}
