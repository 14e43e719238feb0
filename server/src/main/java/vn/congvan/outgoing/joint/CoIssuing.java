package vn.congvan.outgoing.joint;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.congvan.common.DocumentId;
import vn.congvan.common.Reason;
import vn.congvan.common.Refusal;
import vn.congvan.organisation.Directory;
import vn.congvan.organisation.Organisation;
import vn.congvan.outgoing.InBrief;
import vn.congvan.outgoing.Outgoing;
import vn.congvan.outgoing.OutgoingRecorded;
import vn.congvan.outgoing.SignerLists;
import vn.congvan.signing.SignerPlace;

/// Joint documents (văn bản liên tịch) as the drafting agency sees them: with whom a document is issued, and how far
/// the others have signed and sealed. The drafting agency's leader signs first, the others after him in the order
/// given here; the file's format fixes that order when the file is made.
@Service
public class CoIssuing {
    private static final int LONGEST = 120;

    private final Outgoing outgoing;
    private final JointRows rows;
    private final JointRounds rounds;
    private final SignerLists signers;
    private final Directory directory;
    private final Organisation organisation;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    CoIssuing(
            Outgoing outgoing,
            JointRows rows,
            JointRounds rounds,
            SignerLists signers,
            Directory directory,
            Organisation organisation,
            ApplicationEventPublisher events,
            Clock clock) {
        this.outgoing = outgoing;
        this.rows = rows;
        this.rounds = rounds;
        this.signers = signers;
        this.directory = directory;
        this.organisation = organisation;
        this.events = events;
        this.clock = clock;
    }

    /// With whom the document is issued.
    ///
    /// @throws Refusal `outgoing.document-unknown`
    @Transactional(readOnly = true)
    public JointView of(DocumentId document) {
        InBrief brief = outgoing.inBrief(document);
        return new JointView(
                rows.parties(document).stream().map(this::today).toList(),
                rows.rounds(document),
                new MayNameCoIssuers(organisation.actingPost(), brief).decision(),
                choices());
    }

    /// Whose signature or seal is awaited; empty for a document of one agency, and where nobody's is.
    @Transactional(readOnly = true)
    public Optional<Reason> waits(DocumentId document) {
        return rows.current(document).flatMap(rounds::waits);
    }

    /// Says with which agencies the document is issued, in the order in which they sign and seal, in place of what
    /// was said before. None makes it a document of one agency again.
    ///
    /// @throws Refusal `outgoing.joint-has-signers`; with all mistakes at once: `outgoing.joint-agency-unknown`,
    ///     `outgoing.joint-agency-twice`, `outgoing.joint-signer-missing`,
    ///     `outgoing.joint-too-many`; or by {@link MayNameCoIssuers}
    @Transactional
    public void name(DocumentId document, List<CoIssuer> others) {
        rows.hold(document);
        InBrief brief = outgoing.inBrief(document);
        new MayNameCoIssuers(organisation.actingPost(), brief).decision().orThrow();
        if (!others.isEmpty() && signers.view(document).listed()) {
            throw Refusal.conflict(Reason.of("outgoing.joint-has-signers"));
        }
        rows.name(document, parties(others));
        events.publishEvent(new OutgoingRecorded(
                "document",
                document.value(),
                "co-issuers-named",
                Map.of(
                        "agencies",
                        String.join(" ", others.stream().map(CoIssuer::code).toList()))));
    }

    private List<JointParty> parties(List<CoIssuer> others) {
        if (others.size() >= SignerPlace.MOST) {
            throw Refusal.userMistake(Reason.of("outgoing.joint-too-many", "most", SignerPlace.MOST - 1));
        }
        var mistakes = new ArrayList<Reason>();
        var parties = new ArrayList<JointParty>();
        List<Directory.Entry.Open> choices = choices();
        for (CoIssuer other : others) {
            Optional<Directory.Entry.Open> entry = choices.stream()
                    .filter(open -> open.code().equals(other.code().strip()))
                    .findFirst();
            if (entry.isEmpty()) {
                mistakes.add(Reason.of("outgoing.joint-agency-unknown", "code", other.code()));
                continue;
            }
            Directory.Entry.Open open = entry.get();
            if (parties.stream().anyMatch(party -> party.agency().equals(open.agency()))) {
                mistakes.add(Reason.of("outgoing.joint-agency-twice", "agency", open.name()));
            }
            String name = plain(other.signerName());
            String title = plain(other.signerTitle());
            if (name.isEmpty() || title.isEmpty() || name.length() > LONGEST || title.length() > LONGEST) {
                mistakes.add(Reason.of("outgoing.joint-signer-missing", "agency", open.name()));
            }
            parties.add(new JointParty(
                    parties.size() + 2, open.code(), open.agency(), open.name(), name, title, Optional.empty()));
        }
        if (!mistakes.isEmpty()) {
            throw Refusal.userMistakes(mistakes);
        }
        return parties;
    }

    private List<Directory.Entry.Open> choices() {
        var own = organisation.agency().id();
        return directory.all(LocalDate.now(clock)).stream()
                .filter(entry -> !entry.agency().equals(own))
                .toList();
    }

    /// An agency that was merged or closed can neither sign nor seal any more.
    private JointParty today(JointParty party) {
        Optional<Reason> closed = directory.reached(party.agency(), party.code(), LocalDate.now(clock))
                ? Optional.empty()
                : Optional.of(Reason.of("outgoing.joint-agency-closed", "agency", party.name()));
        return new JointParty(
                party.ordinal(),
                party.code(),
                party.agency(),
                party.name(),
                party.signerName(),
                party.signerTitle(),
                closed);
    }

    private static String plain(String text) {
        return text.strip().replaceAll("\\s+", " ");
    }
}
