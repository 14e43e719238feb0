package vn.congvan.outgoing.opinions;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.springframework.stereotype.Component;
import vn.congvan.common.Reason;
import vn.congvan.common.Refusal;
import vn.congvan.common.TimeOrderedId;
import vn.congvan.organisation.Directory;
import vn.congvan.organisation.Organisation;
import vn.congvan.organisation.Post;
import vn.congvan.organisation.Role;

/// Finds who is to be asked: people and units of the agency, other agencies of the installation.
@Component
class AskedParties {
    private final Organisation organisation;
    private final Directory directory;
    private final Clock clock;

    AskedParties(Organisation organisation, Directory directory, Clock clock) {
        this.organisation = organisation;
        this.directory = directory;
        this.clock = clock;
    }

    AskedChoices choices() {
        var own = organisation.agency().id();
        return new AskedChoices(
                organisation.posts(),
                organisation.units().stream()
                        .filter(unit -> !organisation
                                .holding(Role.UNIT_HEAD, Optional.of(unit.id()))
                                .isEmpty())
                        .toList(),
                directory.all(today()).stream()
                        .filter(entry -> !entry.agency().equals(own))
                        .toList());
    }

    /// @throws Refusal with everybody who cannot be asked, at once
    List<RoundRows.NewAsked> of(NewRound round, Post opener) {
        AskedChoices choices = choices();
        var asked = new ArrayList<RoundRows.NewAsked>();
        var unknown = new ArrayList<String>();
        for (var id : round.posts().stream().distinct().toList()) {
            choices.posts().stream()
                    .filter(post -> post.id().equals(id) && !id.equals(opener.id()))
                    .findFirst()
                    .ifPresentOrElse(post -> asked.add(person(post)), () -> unknown.add(id.toString()));
        }
        for (var id : round.units().stream().distinct().toList()) {
            choices.units().stream()
                    .filter(unit -> unit.id().equals(id))
                    .findFirst()
                    .ifPresentOrElse(
                            unit -> asked.add(new RoundRows.NewAsked(
                                    TimeOrderedId.next(),
                                    AskedParty.Kind.UNIT,
                                    Optional.empty(),
                                    Optional.of(id),
                                    Optional.empty(),
                                    unit.name())),
                            () -> unknown.add(id.toString()));
        }
        for (var code : round.agencies().stream().distinct().toList()) {
            choices.agencies().stream()
                    .filter(entry -> entry.code().equals(code))
                    .findFirst()
                    .ifPresentOrElse(entry -> asked.add(agency(entry)), () -> unknown.add(code));
        }
        if (!unknown.isEmpty()) {
            throw Refusal.userMistakes(unknown.stream()
                    .map(who -> Reason.of("outgoing.opinion-asked-unknown", "who", who))
                    .toList());
        }
        if (asked.isEmpty()) {
            throw Refusal.userMistake(Reason.of("outgoing.opinion-nobody-asked"));
        }
        return onceEach(asked);
    }

    /// An agency with several codes is asked once.
    private static List<RoundRows.NewAsked> onceEach(List<RoundRows.NewAsked> asked) {
        var kept = new ArrayList<RoundRows.NewAsked>();
        for (RoundRows.NewAsked one : asked) {
            boolean there = one.agency().isPresent()
                    && kept.stream().anyMatch(other -> Objects.equals(other.agency(), one.agency()));
            if (!there) {
                kept.add(one);
            }
        }
        return kept;
    }

    private static RoundRows.NewAsked person(Post post) {
        return new RoundRows.NewAsked(
                TimeOrderedId.next(),
                AskedParty.Kind.POST,
                Optional.of(post.id()),
                Optional.empty(),
                Optional.empty(),
                post.personName() + ", " + post.title());
    }

    private static RoundRows.NewAsked agency(Directory.Entry.Open entry) {
        return new RoundRows.NewAsked(
                TimeOrderedId.next(),
                AskedParty.Kind.AGENCY,
                Optional.empty(),
                Optional.empty(),
                Optional.of(entry.agency()),
                entry.name());
    }

    private LocalDate today() {
        return LocalDate.now(clock);
    }
}
