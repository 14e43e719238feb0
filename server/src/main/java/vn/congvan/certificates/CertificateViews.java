package vn.congvan.certificates;

import java.text.Collator;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import vn.congvan.certificates.CertificateChoices.AuthorityChoice;
import vn.congvan.certificates.CertificateChoices.PersonChoice;
import vn.congvan.common.PersonId;
import vn.congvan.common.PostId;
import vn.congvan.common.Reason;
import vn.congvan.organisation.IssuingAuthority;
import vn.congvan.organisation.Organisation;
import vn.congvan.organisation.Post;
import vn.congvan.organisation.Role;

/// Puts together what the administrator sees of the register.
@Component
class CertificateViews {
    private static final Duration SOON = Duration.ofDays(30);

    private static final Locale VIETNAMESE = Locale.forLanguageTag("vi");

    private final CertificateRows rows;
    private final CustodyRows custody;
    private final Organisation organisation;
    private final Clock clock;

    CertificateViews(CertificateRows rows, CustodyRows custody, Organisation organisation, Clock clock) {
        this.rows = rows;
        this.custody = custody;
        this.organisation = organisation;
        this.clock = clock;
    }

    List<CertificateView> all() {
        List<RegisteredCertificate> registered = rows.all();
        Map<PersonId, List<Post>> posts = posts();
        Map<UUID, List<CustodyRows.Row>> custodies = custody.all();
        Map<UUID, List<StateChange>> changes = rows.changes(this::name);
        return registered.stream()
                .map(one -> view(
                        one,
                        registered,
                        posts,
                        custodies.getOrDefault(one.id().value(), List.of()),
                        changes.getOrDefault(one.id().value(), List.of())))
                .sorted(Comparator.comparing(CertificateView::ofAuthority)
                        .thenComparing(view -> view.status() == CertificateStatus.ENDED)
                        .thenComparing(CertificateView::holderName, Collator.getInstance(VIETNAMESE))
                        .thenComparing(view -> view.registered().notAfter(), Comparator.reverseOrder()))
                .toList();
    }

    CertificateChoices choices() {
        Set<Holder> provided = rows.all().stream()
                .filter(one -> status(one).usable())
                .map(RegisteredCertificate::holder)
                .collect(Collectors.toSet());
        LocalDate today = LocalDate.now(clock);
        List<IssuingAuthority> authorities = organisation.authorities();
        Set<PersonId> signers = authorities.stream()
                .flatMap(authority -> organisation.signers(authority.id(), today).stream())
                .map(power -> power.signer().person())
                .collect(Collectors.toSet());
        List<Post> clerks = organisation.holding(Role.CLERK, Optional.empty());
        return new CertificateChoices(
                posts().entrySet().stream()
                        .map(person -> new PersonChoice(
                                person.getKey(),
                                person.getValue().getFirst().personName(),
                                titles(person.getValue()),
                                signers.contains(person.getKey())
                                        && !provided.contains(new Holder.OfPerson(person.getKey()))))
                        .toList(),
                authorities.stream()
                        .map(authority -> new AuthorityChoice(
                                authority.id(),
                                authority.key(),
                                authority.name(),
                                clerks.stream()
                                        .filter(clerk -> organisation.serves(clerk.id(), authority.id()))
                                        .toList(),
                                !provided.contains(new Holder.OfAuthority(authority.id()))))
                        .toList());
    }

    private CertificateView view(
            RegisteredCertificate one,
            List<RegisteredCertificate> registered,
            Map<PersonId, List<Post>> posts,
            List<CustodyRows.Row> kept,
            List<StateChange> changes) {
        List<Custody> custodies = kept.stream().map(this::custody).toList();
        LocalDate today = LocalDate.now(clock);
        Optional<Custody> keeper =
                custodies.stream().filter(each -> each.on(today)).findFirst();
        CertificateStatus status = status(one);
        return new CertificateView(
                one,
                holderName(one.holder(), posts, one.name()),
                one.holder() instanceof Holder.OfPerson(PersonId person)
                        ? titles(posts.getOrDefault(person, List.of()))
                        : List.of(),
                status,
                one.registeredAt(),
                keeper,
                custodies,
                changes,
                care(one, status, registered, posts, keeper));
    }

    private List<Reason> care(
            RegisteredCertificate one,
            CertificateStatus status,
            List<RegisteredCertificate> registered,
            Map<PersonId, List<Post>> posts,
            Optional<Custody> keeper) {
        var care = new ArrayList<Reason>();
        boolean succeeded = registered.stream()
                .anyMatch(other -> other.holder().equals(one.holder())
                        && other.notAfter().isAfter(one.notAfter())
                        && status(other).usable());
        if (status == CertificateStatus.EXPIRED && !succeeded) {
            care.add(Reason.of("certificates.care-expired"));
        }
        if (status == CertificateStatus.ENDS_SOON && !succeeded) {
            care.add(Reason.of("certificates.care-ends-soon"));
        }
        if (status.usable()) {
            switch (one.revocation().said()) {
                case REVOKED -> care.add(Reason.of("certificates.care-revoked-by-issuer"));
                case SUSPENDED -> care.add(Reason.of("certificates.care-suspended-by-issuer"));
                case UNKNOWN -> care.add(Reason.of("certificates.care-unchecked"));
                case GOOD -> {}
            }
            if (one.holder() instanceof Holder.OfAuthority && keeper.isEmpty()) {
                care.add(Reason.of("certificates.care-nobody-keeps"));
            }
            if (one.holder() instanceof Holder.OfPerson(PersonId person) && !posts.containsKey(person)) {
                care.add(Reason.of("certificates.care-person-left"));
            }
        }
        return care;
    }

    private CertificateStatus status(RegisteredCertificate one) {
        Instant now = clock.instant();
        return switch (one.state()) {
            case REVOKED -> CertificateStatus.ENDED;
            case SUSPENDED -> CertificateStatus.SUSPENDED;
            case ACTIVE ->
                now.isAfter(one.notAfter())
                        ? CertificateStatus.EXPIRED
                        : now.isBefore(one.notBefore())
                                ? CertificateStatus.NOT_YET
                                : now.plus(SOON).isAfter(one.notAfter())
                                        ? CertificateStatus.ENDS_SOON
                                        : CertificateStatus.ACTIVE;
        };
    }

    private String holderName(Holder holder, Map<PersonId, List<Post>> posts, String named) {
        return switch (holder) {
            case Holder.OfPerson(PersonId person) ->
                posts.getOrDefault(person, List.of()).stream()
                        .findFirst()
                        .map(Post::personName)
                        .orElse(named);
            case Holder.OfAuthority(var authority) ->
                organisation.authority(authority).map(IssuingAuthority::name).orElse(named);
        };
    }

    private Custody custody(CustodyRows.Row row) {
        Optional<Post> post = organisation.post(row.post());
        return new Custody(
                row.post(),
                post.map(Post::personName).orElse("–"),
                post.map(Post::title).orElse(""),
                row.assignment(),
                row.from(),
                row.to());
    }

    private String name(PostId post) {
        return organisation.post(post).map(Post::personName).orElse("");
    }

    private Map<PersonId, List<Post>> posts() {
        return organisation.posts().stream()
                .collect(Collectors.groupingBy(Post::person, LinkedHashMap::new, Collectors.toList()));
    }

    private static List<String> titles(List<Post> posts) {
        return posts.stream().map(Post::title).distinct().toList();
    }
}
