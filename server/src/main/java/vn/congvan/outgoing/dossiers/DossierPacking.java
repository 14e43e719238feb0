package vn.congvan.outgoing.dossiers;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Component;
import vn.congvan.common.AgencyId;
import vn.congvan.common.DocumentId;
import vn.congvan.common.Reason;
import vn.congvan.exchange.Dispatch;
import vn.congvan.exchange.Envelope;
import vn.congvan.exchange.PackageFile;
import vn.congvan.exchange.PackageId;
import vn.congvan.exchange.Recipient;
import vn.congvan.exchange.Submission;
import vn.congvan.files.Holding;
import vn.congvan.files.HoldingId;
import vn.congvan.files.Holdings;
import vn.congvan.organisation.Directory;
import vn.congvan.outgoing.Packing;
import vn.congvan.outgoing.Reach;

/// Lets a tờ trình go out with its hồ sơ trình to whoever is to decide, and without it to everybody else; and lets the
/// agency that drafted it have the document that was issued from it, whether or not it stands in Nơi nhận.
@Component
class DossierPacking implements Packing {
    private final DossierRows dossiers;
    private final ReceivedRows received;
    private final DossierGoing going;
    private final DossierTelling telling;
    private final Reach reach;
    private final Holdings holdings;
    private final Directory directory;
    private final Clock clock;

    DossierPacking(
            DossierRows dossiers,
            ReceivedRows received,
            DossierGoing going,
            DossierTelling telling,
            Reach reach,
            Holdings holdings,
            Directory directory,
            Clock clock) {
        this.dossiers = dossiers;
        this.received = received;
        this.going = going;
        this.telling = telling;
        this.reach = reach;
        this.holdings = holdings;
        this.directory = directory;
        this.clock = clock;
    }

    @Override
    public Optional<Reason> needed(DocumentId document, String recipient) {
        return going.needed(document, recipient);
    }

    /// To the code of the decider also where it was closed since the number was taken: the package waits there, with
    /// the dossier, for the code to be repaired.
    @Override
    public List<Dispatch> packed(Dispatch dispatch, Map<String, String> targets) {
        Dispatch whole = withDrafter(dispatch);
        Optional<DossierRows.Carried> carried = dossiers.of(dispatch.document()).filter(DossierRows.Carried::waits);
        Optional<Recipient> decider = carried.map(DossierRows.Carried::deciderCode)
                .map(targets::get)
                .flatMap(code -> whole.recipients().stream()
                        .filter(recipient -> recipient.code().equals(code))
                        .findFirst());
        if (decider.isEmpty()) {
            carried.ifPresent(telling::stayed);
        }
        return decider.map(who -> List.of(others(whole, who), toDecider(whole, who, carried.orElseThrow())))
                .orElse(List.of(whole));
    }

    @Override
    public void sent(Dispatch dispatch, PackageId as) {
        if (dispatch.envelope().submission().isPresent()) {
            String code = dispatch.recipients().getFirst().code();
            Optional<AgencyId> to = directory.look(code, LocalDate.now(clock)) instanceof Directory.Entry.Open open
                    ? Optional.of(open.agency())
                    : Optional.empty();
            dossiers.sent(dispatch.document(), as, to);
        }
    }

    /// The agency that drafted it, or whoever took over from it, gets what was issued, at its code of today.
    private Dispatch withDrafter(Dispatch dispatch) {
        return received.ofDraft(dispatch.document())
                .map(this::drafter)
                // Whoever drafted it may belong to the deciding agency by now.
                .filter(drafter -> !drafter.code().equals(dispatch.senderCode()))
                .filter(drafter -> dispatch.recipients().stream()
                        .noneMatch(recipient -> recipient.code().equals(drafter.code())))
                .map(drafter -> {
                    var all = new ArrayList<>(dispatch.recipients());
                    all.add(drafter);
                    return with(dispatch, dispatch.envelope(), dispatch.files(), all);
                })
                .orElse(dispatch);
    }

    private Recipient drafter(ReceivedRows.Received from) {
        return reach.today(from.senderCode())
                .map(today -> new Recipient(today.code(), today.name()))
                .orElseGet(() -> new Recipient(from.senderCode(), from.senderName()));
    }

    private static Dispatch others(Dispatch whole, Recipient decider) {
        return with(
                whole,
                whole.envelope(),
                whole.files(),
                whole.recipients().stream()
                        .filter(recipient -> !recipient.equals(decider))
                        .toList());
    }

    private Dispatch toDecider(Dispatch whole, Recipient decider, DossierRows.Carried carried) {
        var files = new ArrayList<>(whole.files());
        files.add(packed(PackageFile.Role.DOSSIER_DRAFT, carried.draft()));
        carried.opinions().forEach(id -> files.add(packed(PackageFile.Role.DOSSIER_OPINIONS, id)));
        carried.papers().forEach(id -> files.add(packed(PackageFile.Role.DOSSIER_PAPER, id)));
        var asked = new Submission(carried.documentType(), carried.summary());
        return with(whole, whole.envelope().submitting(asked), files, List.of(decider));
    }

    private PackageFile packed(PackageFile.Role role, HoldingId id) {
        Holding held =
                holdings.find(id).orElseThrow(() -> new IllegalStateException("a file of the dossier is not held"));
        return new PackageFile(role, held.digest(), held.fileName(), held.kind(), held.size());
    }

    private static Dispatch with(
            Dispatch dispatch, Envelope envelope, List<PackageFile> files, List<Recipient> recipients) {
        return new Dispatch(
                dispatch.document(),
                dispatch.sender(),
                dispatch.senderCode(),
                dispatch.senderName(),
                envelope,
                files,
                recipients);
    }
}
