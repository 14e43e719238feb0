package vn.congvan.certificates;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import vn.congvan.common.Reason;

/// A registered certificate as its administrator sees it.
///
/// @param holderName the person or the issuing authority
/// @param posts the titles that the person holds today; empty for an authority
/// @param keeper who keeps the authority's device today
/// @param custodies all assignments of the authority's device, the newest first
/// @param changes what was done to the registration, the newest first
/// @param care why somebody has to look at it; empty where all is well
public record CertificateView(
        RegisteredCertificate registered,
        String holderName,
        List<String> posts,
        CertificateStatus status,
        Instant registeredAt,
        Optional<Custody> keeper,
        List<Custody> custodies,
        List<StateChange> changes,
        List<Reason> care) {

    /// Whether it is an authority's, whose device a clerk keeps.
    public boolean ofAuthority() {
        return registered.holder() instanceof Holder.OfAuthority;
    }
}
