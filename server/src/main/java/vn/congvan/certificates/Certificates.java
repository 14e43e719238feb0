package vn.congvan.certificates;

import java.time.LocalDate;
import java.util.List;
import org.springframework.stereotype.Service;
import vn.congvan.common.PostId;
import vn.congvan.organisation.IssuingAuthority;
import vn.congvan.organisation.Post;

/// The register of certificates and key devices of the acting agency.
@Service
public class Certificates {
    /// Registers a certificate to a person or an authority.
    ///
    /// @param certificate DER or PEM
    /// @param device the label of the device that holds the key; may be blank
    /// @throws vn.congvan.common.Refusal `certificates.unreadable`, `certificates.already-registered`,
    ///     `certificates.not-for-signing`
    public CertificateId register(Holder holder, byte[] certificate, String device) {
        throw new UnsupportedOperationException();
    }

    /// Gives an authority's device into the custody of a clerk's post, by a written assignment.
    ///
    /// @param assignment number and date of the written assignment
    public void assign(CertificateId certificate, PostId clerk, String assignment, LocalDate from) {
        throw new UnsupportedOperationException();
    }

    /// Puts a certificate out of use for a time, e.g. while its device is missing.
    public void suspend(CertificateId certificate, String reason) {
        throw new UnsupportedOperationException();
    }

    /// Takes a suspended certificate into use again.
    public void resume(CertificateId certificate) {
        throw new UnsupportedOperationException();
    }

    /// Puts a certificate out of use for good.
    public void revoke(CertificateId certificate, String reason) {
        throw new UnsupportedOperationException();
    }

    /// Everything registered in this agency.
    public List<RegisteredCertificate> all() {
        throw new UnsupportedOperationException();
    }

    /// The certificate with which this post's person may sign now.
    ///
    /// @throws vn.congvan.common.Refusal `certificates.not-registered`, `.suspended`, `.expired`, `.revoked`,
    ///     `.not-trusted`, `.unchecked` (nobody answers whether it is revoked), `.former-appointment` where
    /// the lawbook
    ///     blocks it
    public Usable ofSigner(Post signer) {
        throw new UnsupportedOperationException();
    }

    /// The certificate with which this clerk may sign for this authority now.
    ///
    /// @throws vn.congvan.common.Refusal as {@link #ofSigner}; also `certificates.not-custodian`
    public Usable ofAuthority(IssuingAuthority authority, PostId clerk) {
        throw new UnsupportedOperationException();
    }
}
