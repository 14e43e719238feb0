package vn.congvan.certificates.rest;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import vn.congvan.certificates.CertificateChoices;
import vn.congvan.certificates.CertificateStatus;
import vn.congvan.certificates.CertificateView;
import vn.congvan.certificates.Custody;
import vn.congvan.certificates.Holder;
import vn.congvan.certificates.RevocationAnswer;
import vn.congvan.certificates.StateChange;
import vn.congvan.common.PersonId;
import vn.congvan.common.Reason;
import vn.congvan.organisation.AuthorityId;

/// A registered certificate, as the API tells it.
///
/// @param person the holder, for a person's certificate
/// @param authority the holder, for an authority's certificate
/// @param named the name in the certificate
/// @param care why somebody has to look at it
record CertificateJson(
        UUID id,
        Optional<UUID> person,
        Optional<UUID> authority,
        String holder,
        List<String> posts,
        String named,
        Optional<String> organisation,
        Optional<String> title,
        String serial,
        String issuer,
        String sha256,
        Instant notBefore,
        Instant notAfter,
        CertificateStatus status,
        Optional<String> device,
        RevocationAnswer revocation,
        Instant registeredAt,
        Optional<CustodyJson> keeper,
        List<CustodyJson> custodies,
        List<StateChange> changes,
        List<Reason> care) {

    /// Who keeps the authority's device from when to when.
    record CustodyJson(
            UUID post, String person, String title, String assignment, LocalDate from, Optional<LocalDate> to) {
        static CustodyJson of(Custody custody) {
            return new CustodyJson(
                    custody.post().value(),
                    custody.person(),
                    custody.title(),
                    custody.assignment(),
                    custody.from(),
                    custody.to());
        }
    }

    static CertificateJson of(CertificateView view) {
        var registered = view.registered();
        return new CertificateJson(
                registered.id().value(),
                registered.holder() instanceof Holder.OfPerson(PersonId person)
                        ? Optional.of(person.value())
                        : Optional.empty(),
                registered.holder() instanceof Holder.OfAuthority(AuthorityId authority)
                        ? Optional.of(authority.value())
                        : Optional.empty(),
                view.holderName(),
                view.posts(),
                registered.name(),
                registered.organisation(),
                registered.title(),
                registered.serial(),
                registered.issuer(),
                registered.sha256(),
                registered.notBefore(),
                registered.notAfter(),
                view.status(),
                registered.device(),
                registered.revocation(),
                view.registeredAt(),
                view.keeper().map(CustodyJson::of),
                view.custodies().stream().map(CustodyJson::of).toList(),
                view.changes(),
                view.care());
    }

    /// Whom a certificate can be registered to, and who can keep an authority's device.
    record Choices(List<PersonChoice> people, List<AuthorityChoice> authorities) {
        static Choices of(CertificateChoices choices) {
            return new Choices(
                    choices.people().stream().map(PersonChoice::of).toList(),
                    choices.authorities().stream().map(AuthorityChoice::of).toList());
        }
    }

    /// A person of the agency.
    record PersonChoice(UUID id, String name, List<String> titles, boolean missing) {
        static PersonChoice of(CertificateChoices.PersonChoice choice) {
            return new PersonChoice(choice.id().value(), choice.name(), choice.titles(), choice.missing());
        }
    }

    /// An authority and the clerks who may keep its device.
    record AuthorityChoice(UUID id, String key, String name, List<ClerkChoice> clerks, boolean missing) {
        static AuthorityChoice of(CertificateChoices.AuthorityChoice choice) {
            return new AuthorityChoice(
                    choice.id().value(),
                    choice.key(),
                    choice.name(),
                    choice.clerks().stream()
                            .map(post -> new ClerkChoice(post.id().value(), post.personName(), post.title()))
                            .toList(),
                    choice.missing());
        }
    }

    /// A clerk's post.
    record ClerkChoice(UUID post, String name, String title) {}
}
