package vn.congvan.incoming.rest;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import vn.congvan.incoming.Checked;
import vn.congvan.incoming.Duplicate;
import vn.congvan.incoming.HistoryEntry;
import vn.congvan.incoming.IncomingFields;
import vn.congvan.incoming.IncomingFile;
import vn.congvan.incoming.IncomingState;
import vn.congvan.incoming.IncomingView;
import vn.congvan.incoming.MarkFound;
import vn.congvan.incoming.Refused;
import vn.congvan.incoming.Registration;
import vn.congvan.lawbook.Edition;
import vn.congvan.lawbook.RefusalGround;
import vn.congvan.platform.web.ActJson;

/// One document that arrived, as the API tells it.
record IncomingJson(
        UUID id,
        IncomingState state,
        UUID authority,
        String authorityName,
        Optional<String> senderCode,
        String senderName,
        boolean byHand,
        Instant arrivedAt,
        IncomingFields fields,
        String full,
        List<FileJson> files,
        Optional<Checked> checked,
        List<Duplicate> duplicates,
        Optional<MarkFound> mark,
        Optional<Registration> registration,
        Optional<Refused> refused,
        Optional<Edition> law,
        List<ActJson> acts,
        List<Ground> grounds,
        List<HistoryEntry> history) {

    /// A file, with the path at which it is handed out.
    record FileJson(
            UUID holding,
            String role,
            String digest,
            String fileName,
            String contentType,
            long size,
            Optional<Checked> checked,
            String href) {
        static FileJson of(IncomingView view, IncomingFile file) {
            return new FileJson(
                    file.holding().value(),
                    file.role().name(),
                    file.digest().hex(),
                    file.fileName(),
                    file.kind().contentType(),
                    file.size(),
                    file.checked(),
                    "/api/incoming/documents/" + view.id() + "/files/" + file.holding());
        }
    }

    /// A ground for refusal in force today.
    record Ground(String code, String name) {
        static Ground of(RefusalGround ground) {
            return new Ground(ground.code(), ground.name());
        }
    }

    static IncomingJson of(IncomingView view) {
        return new IncomingJson(
                view.id().value(),
                view.state(),
                view.authority().value(),
                view.authorityName(),
                view.senderCode(),
                view.senderName(),
                view.byHand(),
                view.arrivedAt(),
                view.fields(),
                view.fields().full(),
                view.files().stream().map(file -> FileJson.of(view, file)).toList(),
                view.checked(),
                view.duplicates(),
                view.mark(),
                view.registration(),
                view.refused(),
                view.law(),
                view.acts().stream()
                        .map(act -> ActJson.of(
                                act.act().word(),
                                act.decision(),
                                act.primary(),
                                act.act().needsRemark()))
                        .toList(),
                view.grounds().stream().map(Ground::of).toList(),
                view.history());
    }
}
