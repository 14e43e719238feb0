package vn.congvan.outgoing;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.congvan.common.Reason;
import vn.congvan.common.Refusal;
import vn.congvan.common.TimeOrderedId;
import vn.congvan.organisation.Directory;
import vn.congvan.organisation.Organisation;
import vn.congvan.organisation.Post;

/// Saved groups of recipients: the agency's own and each post's. Choosing one always means its members of today.
@Service
public class RecipientGroups {
    private static final int LONGEST_NAME = 200;
    private static final int MOST_MEMBERS = 500;

    private final GroupRows rows;
    private final Addressing addressing;
    private final Organisation organisation;
    private final Directory directory;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    RecipientGroups(
            GroupRows rows,
            Addressing addressing,
            Organisation organisation,
            Directory directory,
            ApplicationEventPublisher events,
            Clock clock) {
        this.rows = rows;
        this.addressing = addressing;
        this.organisation = organisation;
        this.directory = directory;
        this.events = events;
        this.clock = clock;
    }

    /// The agency's groups, then the asker's own, each by name.
    @Transactional(readOnly = true)
    public List<RecipientGroup> mine() {
        Post asker = organisation.actingPost();
        return rows.of(asker.id()).stream().map(row -> today(row, asker)).toList();
    }

    /// Saves a group, in place of the one of the same name.
    ///
    /// @param own for the asking post alone; else for the agency
    /// @throws Refusal `outgoing.group-name`, `outgoing.only-agency-groups`, `outgoing.group-long`, and those of
    ///     {@link Outgoing#draft} for recipients
    @Transactional
    public UUID save(String name, boolean own, List<String> members) {
        Post asker = organisation.actingPost();
        new MayKeepGroup(asker, own).decision().orThrow();
        var faults = new ArrayList<Reason>();
        String called = name.strip();
        if (called.isEmpty() || called.length() > LONGEST_NAME) {
            faults.add(Reason.of("outgoing.group-name", "most", LONGEST_NAME));
        }
        if (members.size() > MOST_MEMBERS) {
            faults.add(Reason.of("outgoing.group-long", "most", MOST_MEMBERS));
        }
        List<String> words = addressing.resolve(members, LocalDate.now(clock), faults).stream()
                .map(VersionRows.Addressee::code)
                .toList();
        if (!faults.isEmpty()) {
            throw Refusal.userMistakes(faults);
        }
        UUID id = TimeOrderedId.next();
        try {
            rows.replace(
                    new GroupRows.Row(id, own ? Optional.of(asker.id()) : Optional.empty(), called, words),
                    asker.personName(),
                    clock.instant());
        } catch (DuplicateKeyException e) {
            throw Refusal.conflict(Reason.of("outgoing.group-saved-meanwhile"));
        }
        events.publishEvent(new GroupKept(id, false, own, words.size()));
        return id;
    }

    /// Drops a group; drafts that were made from it stay as they are.
    ///
    /// @throws Refusal `outgoing.group-unknown`, `outgoing.only-agency-groups`
    @Transactional
    public void drop(UUID id) {
        Post asker = organisation.actingPost();
        GroupRows.Row row = rows.of(asker.id()).stream()
                .filter(found -> found.id().equals(id))
                .findFirst()
                .orElseThrow(() -> Refusal.notFound(Reason.of("outgoing.group-unknown")));
        new MayKeepGroup(asker, row.owner().isPresent()).decision().orThrow();
        rows.drop(id, clock.instant());
        events.publishEvent(
                new GroupKept(id, true, row.owner().isPresent(), row.members().size()));
    }

    private RecipientGroup today(GroupRows.Row row, Post asker) {
        var members = new LinkedHashMap<String, RecipientGroup.Member>();
        var changed = new ArrayList<Reason>();
        row.members()
                .forEach(word -> today(word, changed).ifPresent(found -> members.putIfAbsent(found.word(), found)));
        return new RecipientGroup(
                row.id(),
                row.name(),
                row.owner().isPresent(),
                List.copyOf(members.values()),
                changed,
                new MayKeepGroup(asker, row.owner().isPresent()).decision().permitted());
    }

    private Optional<RecipientGroup.Member> today(String word, List<Reason> changed) {
        LocalDate today = LocalDate.now(clock);
        if (Address.of(word) instanceof Address.Agency(String code)
                && directory.look(code, today) instanceof Directory.Entry.Closed closed) {
            Optional<Directory.Entry.Open> successor = closed.successor()
                    .map(next -> directory.look(next, today))
                    .filter(Directory.Entry.Open.class::isInstance)
                    .map(Directory.Entry.Open.class::cast);
            Reason said = Reason.of(
                            successor.isPresent() ? "outgoing.group-member-merged" : "outgoing.group-member-closed")
                    .with("name", closed.name())
                    .with("code", code);
            changed.add(successor
                    .map(found -> said.with("successor", found.code()).with("successor-name", found.name()))
                    .orElse(said));
            return successor.map(found -> new RecipientGroup.Member(found.code(), found.name()));
        }
        var faults = new ArrayList<Reason>();
        List<VersionRows.Addressee> found = addressing.resolve(List.of(word), today, faults);
        changed.addAll(faults);
        return found.stream()
                .map(addressee -> new RecipientGroup.Member(addressee.code(), addressee.name()))
                .findFirst();
    }
}
