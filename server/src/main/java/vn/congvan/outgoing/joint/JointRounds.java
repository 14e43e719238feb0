package vn.congvan.outgoing.joint;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import vn.congvan.common.Acting;
import vn.congvan.common.DocumentId;
import vn.congvan.common.Reason;
import vn.congvan.lawbook.Lawbook;
import vn.congvan.organisation.Directory;
import vn.congvan.organisation.IssuingAuthority;
import vn.congvan.organisation.Organisation;
import vn.congvan.organisation.Post;
import vn.congvan.outgoing.JointSheet;
import vn.congvan.outgoing.Jointly;
import vn.congvan.outgoing.OutgoingActed;
import vn.congvan.outgoing.OutgoingState;

/// Opens, follows and ends the rounds of signatures on the agency's own joint documents, in the transaction of the
/// act that does it: the leader's signature opens one, number, seal and issue carry it on, whatever else leads the
/// document away makes it void.
@Component
class JointRounds implements Jointly {
    private static final Set<OutgoingState> UNDER_WAY =
            EnumSet.of(OutgoingState.NUMBERING, OutgoingState.SEALING, OutgoingState.SEALED);

    private final JointRows rows;
    private final Organisation organisation;
    private final Directory directory;
    private final Lawbook lawbook;
    private final Clock clock;

    JointRounds(JointRows rows, Organisation organisation, Directory directory, Lawbook lawbook, Clock clock) {
        this.rows = rows;
        this.organisation = organisation;
        this.directory = directory;
        this.lawbook = lawbook;
        this.clock = clock;
    }

    @Override
    public List<String> coSigners(DocumentId document) {
        return rows.parties(document).stream().map(JointParty::signerName).toList();
    }

    @Override
    public Set<DocumentId> among(List<DocumentId> documents) {
        return rows.among(documents);
    }

    @Override
    public Optional<JointSheet> sheet(DocumentId document) {
        return rows.current(document)
                .map(round -> new JointSheet(
                        round.file(), JointPlace.hands(round.places()), signedByAll(round), waits(round)));
    }

    @Override
    public Optional<Reason> over(DocumentId document) {
        if (rows.parties(document).isEmpty() || rows.lockOpen(document)) {
            return Optional.empty();
        }
        return rows.rounds(document).stream().findFirst().flatMap(JointRound::voided);
    }

    private static Optional<Instant> signedByAll(JointRound round) {
        return round.places().stream().allMatch(JointPlace::signed)
                ? round.places().stream()
                        .map(JointPlace::signedAt)
                        .filter(Objects::nonNull)
                        .max(Instant::compareTo)
                : Optional.empty();
    }

    /// The drafting agency does not wait for itself.
    Optional<Reason> waits(JointRound round) {
        return round.next()
                .filter(place -> place.ordinal() > 1)
                .map(place ->
                        Reason.of(waits(round, place), "agency", place.name()).with("signer", place.signerName()));
    }

    private String waits(JointRound round, JointPlace place) {
        boolean inVain = rows.parties(round.document()).stream()
                .filter(party -> party.ordinal() == place.ordinal())
                .anyMatch(party -> !directory.reached(party.agency(), party.code(), LocalDate.now(clock)));
        if (inVain) {
            return JointSheet.WAITS_IN_VAIN;
        }
        return round.state() == JointState.SIGNING ? JointSheet.WAITS_FOR_SIGNATURE : JointSheet.WAITS_FOR_SEAL;
    }

    @EventListener
    void acted(OutgoingActed acted) {
        DocumentId document = acted.document();
        switch (acted.event()) {
            case "leader-signed" -> open(document, acted.facts());
            case "numbered" -> rows.numbered(document, file(acted.facts()));
            case "sealed" -> rows.sealed(document, file(acted.facts()), clock.instant());
            case "issued" -> rows.issued(document, file(acted.facts()), clock.instant());
            default -> {
                boolean away = UNDER_WAY.contains(acted.from()) && !UNDER_WAY.contains(acted.to());
                if (away && rows.lockOpen(document)) {
                    rows.voided(document, organisation.agency().name(), clock.instant());
                }
            }
        }
    }

    private void open(DocumentId document, Map<String, String> facts) {
        List<JointParty> others = rows.parties(document);
        if (others.isEmpty()) {
            return;
        }
        JointRows.Told told = rows.told(document);
        IssuingAuthority authority = organisation.authority(told.authority()).orElseThrow();
        Post signer = organisation.post(told.signer()).orElseThrow();
        var all = new ArrayList<>(List.of(new JointParty(
                1,
                authority.identifierCode(),
                Acting.currentAgency(),
                authority.name(),
                signer.personName(),
                signer.title(),
                Optional.empty())));
        all.addAll(others);
        String type =
                lawbook.documentType(told.documentType(), LocalDate.now(clock)).name();
        rows.open(document, told, type, all, file(facts), clock.instant());
    }

    private static String file(Map<String, String> facts) {
        return Objects.requireNonNull(facts.get("file"));
    }
}
