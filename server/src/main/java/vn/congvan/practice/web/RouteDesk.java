package vn.congvan.practice.web;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.springframework.context.MessageSource;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Component;
import vn.congvan.common.PostId;
import vn.congvan.lawbook.DocumentType;
import vn.congvan.lawbook.Lawbook;
import vn.congvan.organisation.IssuingAuthority;
import vn.congvan.organisation.Organisation;
import vn.congvan.organisation.Post;
import vn.congvan.organisation.Role;
import vn.congvan.organisation.Unit;
import vn.congvan.organisation.UnitId;
import vn.congvan.platform.web.Typed;
import vn.congvan.practice.DecidedRoute;
import vn.congvan.practice.Examiner;
import vn.congvan.practice.Route;
import vn.congvan.practice.RouteScope;
import vn.congvan.practice.Routes;
import vn.congvan.practice.Who;

/// Puts the agency's routes into words and pictures.
@Component
public class RouteDesk {
    private final Routes routes;
    private final Organisation organisation;
    private final Lawbook lawbook;
    private final MessageSource messages;
    private final Clock clock;

    RouteDesk(Routes routes, Organisation organisation, Lawbook lawbook, MessageSource messages, Clock clock) {
        this.routes = routes;
        this.organisation = organisation;
        this.lawbook = lawbook;
        this.messages = messages;
        this.clock = clock;
    }

    /// One examiner in the picture of a route.
    public record Drawn(String who, Examiner.What what, boolean initial) {}

    /// A route with its scope, or the end of one.
    ///
    /// @param stages as the picture draws them; none where the scope's own route ends
    /// @param coming whether it holds from a later day only
    public record Card(
            RouteScope scope,
            String scopeWords,
            List<List<Drawn>> stages,
            LocalDate from,
            String reason,
            String by,
            Instant at,
            boolean coming) {}

    /// What may be chosen in the form.
    public record Choices(
            List<DocumentType> types, List<IssuingAuthority> authorities, List<Choice> signers, List<Choice> who) {}

    /// One choice, with its group.
    public record Choice(String value, String words) {}

    List<Card> inForce() {
        return routes.inForce(today()).stream().map(this::card).toList();
    }

    List<Card> coming() {
        return routes.decisions().stream()
                .filter(decided -> decided.validFrom().isAfter(today()))
                .sorted(Comparator.comparing(DecidedRoute::validFrom))
                .map(this::card)
                .toList();
    }

    List<Card> all() {
        return routes.decisions().stream().map(this::card).toList();
    }

    List<List<Drawn>> standard() {
        return drawn(Route.STANDARD);
    }

    /// What the scope's route is today, as the beginning of a change.
    Route today(RouteScope scope) {
        return routes.inForce(today()).stream()
                .filter(decided -> decided.scope().equals(scope))
                .findFirst()
                .flatMap(DecidedRoute::route)
                .orElse(Route.STANDARD);
    }

    /// The picture of what stands in the form.
    List<List<Drawn>> drawn(RouteForm form) {
        return form.stages().stream()
                .map(lines -> lines.stream()
                        .map(line -> new Drawn(
                                line.who().isEmpty() ? "…" : words(Who.of(line.who())),
                                Examiner.What.valueOf(line.what()),
                                line.initial()))
                        .toList())
                .toList();
    }

    private List<List<Drawn>> drawn(Route route) {
        return route.stages().stream()
                .map(stage -> stage.examiners().stream()
                        .map(one -> new Drawn(words(one.who()), one.what(), one.initial()))
                        .toList())
                .toList();
    }

    Choices choices() {
        List<Choice> signers = organisation.authorities().stream()
                .flatMap(authority -> organisation.signers(authority.id(), today()).stream())
                .map(power -> power.signer())
                .distinct()
                .map(post -> new Choice(post.id().toString(), words(post)))
                .toList();
        List<Choice> fixed = List.of(choice(new Who.HeadOfDraftingUnit()), choice(new Who.FormChecker()));
        List<Choice> units = organisation.units().stream()
                .filter(unit -> !organisation
                        .holding(Role.UNIT_HEAD, Optional.of(unit.id()))
                        .isEmpty())
                .map(unit -> choice(new Who.HeadOf(unit.id())))
                .toList();
        List<Choice> posts = organisation.posts().stream()
                .map(post -> choice(new Who.HolderOf(post.id())))
                .toList();
        return new Choices(
                lawbook.documentTypes(today()),
                organisation.authorities(),
                signers,
                java.util.stream.Stream.of(fixed, units, posts)
                        .flatMap(List::stream)
                        .toList());
    }

    String today(String typed) {
        return typed.isBlank() ? Typed.shown(today()) : typed;
    }

    private Choice choice(Who who) {
        return new Choice(who.word(), words(who));
    }

    private Card card(DecidedRoute decided) {
        return new Card(
                decided.scope(),
                words(decided.scope()),
                decided.route().map(this::drawn).orElse(List.of()),
                decided.validFrom(),
                decided.reason(),
                organisation.post(decided.decidedBy()).map(RouteDesk::words).orElse("–"),
                decided.decidedAt(),
                decided.validFrom().isAfter(today()));
    }

    private String words(RouteScope scope) {
        String type = scope.documentType()
                .map(code -> lawbook.documentType(code, today()).name())
                .orElseGet(() -> message("page.practice.routes.all-types"));
        String authority = scope.authority()
                .flatMap(organisation::authority)
                .map(IssuingAuthority::name)
                .orElseGet(() -> message("page.practice.routes.all-authorities"));
        String signer = scope.signer()
                .flatMap(organisation::post)
                .map(RouteDesk::words)
                .orElseGet(() -> message("page.practice.routes.all-signers"));
        return type + " · " + authority + " · " + signer;
    }

    /// An examiner in words.
    public String words(Who who) {
        return switch (who) {
            case Who.HeadOfDraftingUnit _ -> message("practice.who.drafting-unit-head");
            case Who.FormChecker _ -> message("practice.who.form-checker");
            case Who.HeadOf(UnitId unit) ->
                message(
                        "practice.who.unit",
                        organisation.unit(unit).map(Unit::name).orElse("–"));
            case Who.HolderOf(PostId post) ->
                organisation.post(post).map(RouteDesk::words).orElse("–");
        };
    }

    private static String words(Post post) {
        return post.title() + " " + post.personName();
    }

    private String message(String key, Object... values) {
        return messages.getMessage(key, values, LocaleContextHolder.getLocale());
    }

    private LocalDate today() {
        return LocalDate.now(clock);
    }
}
