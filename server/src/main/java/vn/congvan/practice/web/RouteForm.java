package vn.congvan.practice.web;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import vn.congvan.common.PostId;
import vn.congvan.common.Reason;
import vn.congvan.common.Refusal;
import vn.congvan.organisation.AuthorityId;
import vn.congvan.platform.web.Typed;
import vn.congvan.practice.Examiner;
import vn.congvan.practice.Route;
import vn.congvan.practice.RouteScope;
import vn.congvan.practice.Who;

/// A route as it stands in the form, right or not yet: its scope, its stages with their examiners, and the
/// buttons that change them without a script.
///
/// @param stages each with its lines
public record RouteForm(
        String type, String authority, String signer, List<List<Line>> stages, String from, String reason) {
    private static final int MOST = 12;

    /// One examiner.
    ///
    /// @param who as {@link Who#word()}; empty where nobody is chosen yet
    public record Line(String who, String what, boolean initial) {
        static final Line BLANK = new Line("", Examiner.What.OPINION.name(), true);

        Examiner examiner() {
            if (who.isEmpty()) {
                throw Refusal.userMistake(Reason.of("practice.route-who-missing"));
            }
            return new Examiner(Who.of(who), Examiner.What.valueOf(what), initial);
        }
    }

    static RouteForm of(RouteScope scope, Route route, String from) {
        return new RouteForm(
                scope.documentType().orElse(""),
                scope.authority().map(AuthorityId::toString).orElse(""),
                scope.signer().map(PostId::toString).orElse(""),
                route.stages().stream()
                        .map(stage -> stage.examiners().stream()
                                .map(one ->
                                        new Line(one.who().word(), one.what().name(), one.initial()))
                                .toList())
                        .toList(),
                from,
                "");
    }

    static RouteForm typed(Map<String, String> typed) {
        var stages = new ArrayList<List<Line>>();
        for (int stage = 0; stage < MOST; stage++) {
            var lines = new ArrayList<Line>();
            for (int at = 0; at < MOST; at++) {
                String place = "-" + stage + "-" + at;
                String who = typed.get("who" + place);
                if (who != null) {
                    lines.add(new Line(
                            who, typed.getOrDefault("what" + place, "OPINION"), typed.containsKey("initial" + place)));
                }
            }
            if (!lines.isEmpty()) {
                stages.add(List.copyOf(lines));
            }
        }
        return new RouteForm(
                typed.getOrDefault("type", ""),
                typed.getOrDefault("authority", ""),
                typed.getOrDefault("signer", ""),
                stages,
                typed.getOrDefault("from", ""),
                typed.getOrDefault("reason", ""));
    }

    /// After a button of the form: `add-stage:1` puts a stage after the second, `add-examiner:1` somebody beside
    /// its examiners, `remove:1:0` takes one out, `up:1` and `down:1` move a stage.
    RouteForm changed(String button) {
        String[] parts = button.split(":");
        var changed = new ArrayList<>(stages);
        try {
            int at = Integer.parseInt(parts[1]);
            switch (parts[0]) {
                case "add-stage" -> changed.add(at + 1, List.of(Line.BLANK));
                case "add-examiner" -> {
                    var lines = new ArrayList<>(changed.get(at));
                    lines.add(Line.BLANK);
                    changed.set(at, List.copyOf(lines));
                }
                case "remove" -> {
                    var lines = new ArrayList<>(changed.get(at));
                    lines.remove(Integer.parseInt(parts[2]));
                    changed.set(at, List.copyOf(lines));
                }
                case "up" -> changed.add(at - 1, changed.remove(at));
                case "down" -> changed.add(at + 1, changed.remove(at));
                default -> throw unknown();
            }
        } catch (IndexOutOfBoundsException | NumberFormatException _) {
            throw unknown();
        }
        changed.removeIf(List::isEmpty);
        return new RouteForm(type, authority, signer, changed, from, reason);
    }

    private static Refusal unknown() {
        return Refusal.userMistake(Reason.of("practice.route-button-unknown"));
    }

    RouteScope scope() {
        return new RouteScope(
                Typed.text(type),
                Typed.text(authority).map(AuthorityId::of),
                Typed.text(signer).map(PostId::of));
    }

    Optional<Route> route() {
        return Optional.of(new Route(stages.stream()
                .map(lines -> new Route.Stage(lines.stream().map(Line::examiner).toList()))
                .toList()));
    }
}
