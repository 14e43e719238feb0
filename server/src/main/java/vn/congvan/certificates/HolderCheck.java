package vn.congvan.certificates;

import java.security.cert.X509Certificate;
import java.util.Optional;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import vn.congvan.common.PersonId;
import vn.congvan.common.PostId;
import vn.congvan.common.Reason;
import vn.congvan.common.Refusal;
import vn.congvan.organisation.AuthorityId;
import vn.congvan.organisation.Organisation;
import vn.congvan.organisation.Post;
import vn.congvan.organisation.Role;

/// Whether a certificate is its holder's, and whether a post may keep a device.
@Component
class HolderCheck {
    private final Organisation organisation;

    HolderCheck(Organisation organisation) {
        this.organisation = organisation;
    }

    /// A person's certificate bears the person's name; an agency's bears the name of the agency or of one of
    /// its authorities, for authorities may share a seal and its device.
    ///
    /// @throws Refusal `certificates.holder-unknown`, `certificates.other-person`,
    ///     `certificates.other-agency`
    void check(Holder holder, X509Certificate certificate) {
        SubjectNames names = SubjectNames.of(certificate);
        switch (holder) {
            case Holder.OfPerson(PersonId person) -> {
                Post held = organisation.posts().stream()
                        .filter(post -> post.person().equals(person))
                        .findFirst()
                        .orElseThrow(HolderCheck::unknown);
                if (!SubjectNames.same(names.name(), held.personName())) {
                    throw Refusal.userMistake(Reason.of("certificates.other-person", "named", names.name())
                            .with("person", held.personName()));
                }
            }
            case Holder.OfAuthority(AuthorityId authority) -> {
                String wanted = organisation
                        .authority(authority)
                        .orElseThrow(HolderCheck::unknown)
                        .name();
                if (!ours(names)) {
                    throw Refusal.userMistake(Reason.of("certificates.other-agency", "named", names.name())
                            .with("authority", wanted));
                }
            }
        }
    }

    private boolean ours(SubjectNames names) {
        return Stream.concat(
                        Stream.of(organisation.agency().name()),
                        organisation.authorities().stream().map(authority -> authority.name()))
                .anyMatch(own -> Stream.of(Optional.of(names.name()), names.organisation())
                        .flatMap(Optional::stream)
                        .anyMatch(named -> SubjectNames.same(named, own)));
    }

    /// @throws Refusal `certificates.holder-unknown`, `certificates.not-a-clerk-there`
    void checkCustodian(PostId clerk, AuthorityId authority) {
        Post post = organisation.post(clerk).orElseThrow(HolderCheck::unknown);
        if (!post.roles().contains(Role.CLERK) || !organisation.serves(clerk, authority)) {
            throw Refusal.userMistake(Reason.of("certificates.not-a-clerk-there", "person", post.personName()));
        }
    }

    private static Refusal unknown() {
        return Refusal.notFound(Reason.of("certificates.holder-unknown"));
    }
}
