package vn.congvan.incoming;

import static vn.congvan.lawbook.NameAbbreviation.In.AGENCY;
import static vn.congvan.lawbook.NameAbbreviation.In.POST;

import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;
import vn.congvan.certificates.NameReading;
import vn.congvan.certificates.SubjectNames;
import vn.congvan.common.Reason;
import vn.congvan.lawbook.NameAbbreviation;
import vn.congvan.protocol.SignerRole;
import vn.congvan.signing.SignatureFinding;
import vn.congvan.signing.Verdict;

/// Compares the post and the agency that the signer's certificate names with those that the document names. They
/// differ after mergers and transfers, until the certificate is issued anew: that is worth a look, and no ground
/// for refusal.
@Component
class FormerPost {
    private final NameReading names;

    FormerPost(NameReading names) {
        this.names = names;
    }

    List<Reason> warnings(Verdict verdict, IncomingFields told) {
        return persons(verdict, told).stream()
                .filter(found -> differs(POST, found.title(), told.signerPosition())
                        || differs(AGENCY, found.agency(), told.organName()))
                .map(found -> warning(found, told))
                .toList();
    }

    /// Where several signed, whom the document names: the others' posts and agencies are their own.
    private static List<SignatureFinding> persons(Verdict verdict, IncomingFields told) {
        List<SignatureFinding> all = verdict.signatures().stream()
                .filter(found -> found.role() == SignerRole.LEADER)
                .toList();
        List<SignatureFinding> named = all.stream()
                .filter(found -> SubjectNames.same(found.signer(), told.signerName()))
                .toList();
        return all.size() > 1 && !named.isEmpty() ? named : all;
    }

    /// Nothing is compared with what one side does not name; a name that stands in the other is the same.
    private boolean differs(NameAbbreviation.In in, Optional<String> named, String told) {
        return !told.isBlank()
                && named.filter(name -> !names.alike(in, name, told)).isPresent();
    }

    private static Reason warning(SignatureFinding found, IncomingFields told) {
        return Reason.of("incoming.certificate-names-another-post", "signer", found.signer())
                .with("namedTitle", found.title().orElse("–"))
                .with("namedAgency", found.agency().orElse("–"))
                .with("title", told.signerPosition())
                .with("agency", told.organName());
    }
}
