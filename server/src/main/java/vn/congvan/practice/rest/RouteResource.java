package vn.congvan.practice.rest;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import vn.congvan.common.PostId;
import vn.congvan.organisation.AuthorityId;
import vn.congvan.practice.DecidedRoute;
import vn.congvan.practice.Examiner;
import vn.congvan.practice.Route;
import vn.congvan.practice.RouteScope;
import vn.congvan.practice.Routes;
import vn.congvan.practice.Who;

/// `/api/practice/routes`: the agency's own routes. An examiner's `who` is `drafting-unit-head`, `form-checker`,
/// `unit:` with the id of a unit, or `post:` with the id of a post.
@RestController
@RequestMapping("/api/practice/routes")
@Tag(name = "practice", description = "Thiết lập của cơ quan trong khuôn khổ pháp luật")
class RouteResource {
    private final Routes routes;
    private final Clock clock;

    RouteResource(Routes routes, Clock clock) {
        this.routes = routes;
        this.clock = clock;
    }

    /// One examiner.
    record ExaminerJson(String who, Examiner.What what, boolean initial) {
        static ExaminerJson of(Examiner examiner) {
            return new ExaminerJson(examiner.who().word(), examiner.what(), examiner.initial());
        }
    }

    /// A decision; absent parts of its scope mean all, absent stages that the scope's own route ends.
    record RouteJson(
            Optional<String> documentType,
            Optional<UUID> authority,
            Optional<UUID> signer,
            Optional<List<List<ExaminerJson>>> stages,
            LocalDate validFrom,
            String reason,
            UUID decidedBy,
            Instant decidedAt) {
        static RouteJson of(DecidedRoute decided) {
            return new RouteJson(
                    decided.scope().documentType(),
                    decided.scope().authority().map(AuthorityId::value),
                    decided.scope().signer().map(PostId::value),
                    decided.route().map(RouteResource::stages),
                    decided.validFrom(),
                    decided.reason(),
                    decided.decidedBy().value(),
                    decided.decidedAt());
        }
    }

    /// What holds where nothing is decided, what holds today, and all decisions, newest first.
    record Whole(List<List<ExaminerJson>> standard, List<RouteJson> today, List<RouteJson> decisions) {}

    /// A new decision.
    ///
    /// @param stages absent ends the scope's own route
    /// @param from absent is today
    record Deciding(
            @Nullable String documentType,
            @Nullable UUID authority,
            @Nullable UUID signer,
            @Nullable List<List<ExaminerJson>> stages,
            @Nullable LocalDate from,
            @Nullable String reason) {}

    @GetMapping
    @Operation(summary = "The agency's routes: the standard one, those that hold today, and all decisions")
    Whole routes() {
        return new Whole(
                stages(Route.STANDARD),
                routes.inForce(LocalDate.now(clock)).stream().map(RouteJson::of).toList(),
                routes.decisions().stream().map(RouteJson::of).toList());
    }

    @PostMapping
    @ResponseStatus(HttpStatus.NO_CONTENT)
    @Operation(summary = "Decide the route of a scope from a day on; for the agency's administrator")
    void decide(@RequestBody Deciding body) {
        var scope = new RouteScope(
                Optional.ofNullable(body.documentType()),
                Optional.ofNullable(body.authority()).map(AuthorityId::new),
                Optional.ofNullable(body.signer()).map(PostId::new));
        routes.decide(
                scope,
                Optional.ofNullable(body.stages()).map(RouteResource::route),
                body.from() == null ? LocalDate.now(clock) : body.from(),
                body.reason() == null ? "" : body.reason());
    }

    private static Route route(List<List<ExaminerJson>> stages) {
        return new Route(stages.stream()
                .map(stage -> new Route.Stage(stage.stream()
                        .map(one -> new Examiner(Who.of(one.who()), one.what(), one.initial()))
                        .toList()))
                .toList());
    }

    private static List<List<ExaminerJson>> stages(Route route) {
        return route.stages().stream()
                .map(stage -> stage.examiners().stream().map(ExaminerJson::of).toList())
                .toList();
    }
}
