package vn.congvan.incoming;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import vn.congvan.common.DocumentId;
import vn.congvan.files.FileRole;
import vn.congvan.lawbook.Edition;
import vn.congvan.lawbook.RefusalGround;
import vn.congvan.organisation.AuthorityId;

/// Everything that the page of one document that arrived shows to the asking post.
///
/// @param authority     the receiving authority
/// @param authorityName its name; every act is done for it
/// @param senderCode    identifier code of the sender; empty where it was entered by hand
/// @param senderName    name of the sender
/// @param byHand        whether it was entered by hand (paper, other ways)
/// @param arrivedAt     when it arrived
/// @param fields        the register's fields: prefilled before acceptance, confirmed after
/// @param files         the document first, then what goes with it; empty while isolated
/// @param duplicates    what may be the same document
/// @param law           the edition of the law under which it was registered or refused
/// @param grounds       the closed list of grounds for refusing it today
/// @param history       what happened, oldest first
/// @param after         what its sender did to it after it had been sent: changed by a later document, recalled
public record IncomingView(
        DocumentId id,
        IncomingState state,
        AuthorityId authority,
        String authorityName,
        Optional<String> senderCode,
        String senderName,
        boolean byHand,
        Instant arrivedAt,
        IncomingFields fields,
        List<IncomingFile> files,
        List<Duplicate> duplicates,
        Optional<MarkFound> mark,
        Optional<Registration> registration,
        Optional<Refused> refused,
        Optional<Edition> law,
        List<ActView> acts,
        List<RefusalGround> grounds,
        List<HistoryEntry> history,
        List<HistoryEntry> after) {

    /// The document's own file; empty without one and while isolated.
    public Optional<IncomingFile> main() {
        return files.stream().filter(file -> file.role() == FileRole.RECEIVED).findFirst();
    }

    /// The check of the document itself; empty without a file, while isolated, or before it ran.
    public Optional<Checked> checked() {
        return main().flatMap(IncomingFile::checked);
    }

    /// Whether the asker may do this act now.
    public boolean may(IncomingAct act) {
        return acts.stream()
                .anyMatch(view -> view.act() == act && view.decision().permitted());
    }
}
