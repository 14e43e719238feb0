package vn.congvan.practice;

import java.time.Clock;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.congvan.common.Acting;
import vn.congvan.common.PostId;
import vn.congvan.common.Reason;
import vn.congvan.common.Refusal;
import vn.congvan.lawbook.DocumentType;
import vn.congvan.lawbook.Lawbook;
import vn.congvan.organisation.AuthorityId;
import vn.congvan.organisation.IssuingAuthority;
import vn.congvan.organisation.Organisation;
import vn.congvan.organisation.Post;
import vn.congvan.organisation.Role;
import vn.congvan.organisation.Unit;
import vn.congvan.organisation.UnitId;

/// The agency's own routes (quy trình nội bộ): who examines a document of which type, authority and signer, in
/// which order, from which day on. A document keeps the route under which it was submitted.
@Service
public class Routes {
    private static final int LONGEST_REASON = 500;
    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("dd/MM/uuuu");

    private final RouteRows rows;
    private final Organisation organisation;
    private final Lawbook lawbook;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    Routes(RouteRows rows, Organisation organisation, Lawbook lawbook, ApplicationEventPublisher events, Clock clock) {
        this.rows = rows;
        this.organisation = organisation;
        this.lawbook = lawbook;
        this.events = events;
        this.clock = clock;
    }

    /// The route of such a document on this day: of the narrowest scope for which one is decided, else {@link
    /// Route#STANDARD}.
    @Transactional(readOnly = true)
    public Route inForce(String documentType, AuthorityId authority, PostId signer, LocalDate day) {
        return inForce(rows.all(), day).stream()
                .filter(decided -> decided.scope().covers(documentType, authority, signer))
                .max(Comparator.comparing(decided -> decided.scope().narrowness()))
                .flatMap(DecidedRoute::route)
                .orElse(Route.STANDARD);
    }

    /// The decisions that hold on this day, the widest scope first.
    @Transactional(readOnly = true)
    public List<DecidedRoute> inForce(LocalDate day) {
        return inForce(rows.all(), day);
    }

    /// All decisions ever taken, newest first.
    @Transactional(readOnly = true)
    public List<DecidedRoute> decisions() {
        return rows.all();
    }

    /// Of decisions for the same scope the latest one that holds counts; one that ended the scope's own route
    /// leaves none.
    private static List<DecidedRoute> inForce(List<DecidedRoute> newestFirst, LocalDate day) {
        Set<RouteScope> seen = new HashSet<>();
        return newestFirst.stream()
                .filter(decided -> !decided.validFrom().isAfter(day))
                .sorted(Comparator.comparing(DecidedRoute::validFrom).reversed())
                .filter(decided -> seen.add(decided.scope()))
                .filter(decided -> decided.route().isPresent())
                .sorted(Comparator.comparing(decided -> decided.scope().narrowness()))
                .toList();
    }

    /// Decides the route of a scope from a day on; without one, documents go again as if nothing had been decided
    /// for this scope.
    ///
    /// @throws Refusal `practice.only-administrator`, `practice.day-passed`, `practice.reason-missing`,
    ///     `practice.route-scope-unknown`, `practice.route-who-unknown`, and those of {@link Route#mustBeLawful}
    @Transactional
    public void decide(RouteScope scope, Optional<Route> route, LocalDate from, String reason) {
        new MayDecidePractice(organisation.actingPost()).decision().orThrow();
        if (from.isBefore(LocalDate.now(clock))) {
            throw Refusal.userMistake(Reason.of("practice.day-passed", "day", DAY.format(from)));
        }
        if (reason.isBlank() || reason.strip().length() > LONGEST_REASON) {
            throw Refusal.userMistake(Reason.of("practice.reason-missing"));
        }
        mustBeKnown(scope, from);
        route.ifPresent(given -> mustBeKnown(given.mustBeLawful()));
        rows.insert(new DecidedRoute(
                scope, route, from, reason.strip(), Acting.person().post(), clock.instant()));
        events.publishEvent(new PracticeDecided(Acting.currentAgency(), "route", scope.words(), from));
    }

    private void mustBeKnown(RouteScope scope, LocalDate day) {
        boolean type = scope.documentType()
                .map(code -> lawbook.documentTypes(day).stream()
                        .map(DocumentType::code)
                        .anyMatch(code::equals))
                .orElse(true);
        boolean authority = scope.authority()
                .map(id -> organisation.authorities().stream()
                        .map(IssuingAuthority::id)
                        .anyMatch(id::equals))
                .orElse(true);
        boolean signer = scope.signer()
                .map(post -> organisation.authorities().stream()
                        .filter(one -> scope.authority().map(one.id()::equals).orElse(true))
                        .anyMatch(one -> organisation.power(one.id(), post, day).isPresent()))
                .orElse(true);
        if (!type || !authority || !signer) {
            throw Refusal.userMistake(Reason.of("practice.route-scope-unknown"));
        }
    }

    private void mustBeKnown(Route route) {
        Set<UnitId> units =
                new HashSet<>(organisation.units().stream().map(Unit::id).toList());
        Set<PostId> posts =
                new HashSet<>(organisation.posts().stream().map(Post::id).toList());
        route.stages().stream().flatMap(stage -> stage.examiners().stream()).forEach(examiner -> {
            boolean known = switch (examiner.who()) {
                case Who.HeadOfDraftingUnit _, Who.FormChecker _ -> true;
                case Who.HeadOf(UnitId unit) ->
                    units.contains(unit)
                            && !organisation
                                    .holding(Role.UNIT_HEAD, Optional.of(unit))
                                    .isEmpty();
                case Who.HolderOf(PostId post) -> posts.contains(post);
            };
            if (!known) {
                throw Refusal.userMistake(Reason.of("practice.route-who-unknown"));
            }
        });
    }
}
