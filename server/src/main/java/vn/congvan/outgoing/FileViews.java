package vn.congvan.outgoing;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Component;
import vn.congvan.common.Digest;
import vn.congvan.common.Reason;
import vn.congvan.files.FileRole;
import vn.congvan.files.Holding;
import vn.congvan.files.HoldingId;
import vn.congvan.files.Holdings;
import vn.congvan.files.MediaKind;

/// The files of a document as the page lists them.
@Component
class FileViews {
    /// All files of one document.
    ///
    /// @param main the newest revision of the main document
    /// @param current what belongs to the document as it stands, without older versions
    record Files(OutgoingFile main, List<OutgoingFile> current, List<VersionView> versions) {}

    private final Holdings holdings;
    private final AppendixRows appendices;

    FileViews(Holdings holdings, AppendixRows appendices) {
        this.holdings = holdings;
        this.appendices = appendices;
    }

    Files of(OutgoingDocument document, List<Version> versions) {
        Map<HoldingId, Holding> held = new HashMap<>();
        List<Holding> all = holdings.of(document.id());
        all.forEach(holding -> held.put(holding.id(), holding));
        List<VersionView> views =
                versions.stream().map(version -> view(version, held)).toList();
        VersionView last = views.getLast();
        var current = new ArrayList<OutgoingFile>();
        current.add(last.source());
        if (!last.pdf().holding().equals(last.source().holding())) {
            current.add(last.pdf());
        }
        OutgoingFile main = last.pdf();
        for (Map.Entry<FileRole, Optional<Digest>> made : made(document)) {
            Optional<OutgoingFile> file = made.getValue().flatMap(digest -> find(all, made.getKey(), digest));
            if (file.isPresent()) {
                main = file.get();
                current.add(main);
            }
        }
        Map<HoldingId, HoldingId> sealed = new HashMap<>();
        appendices
                .of(document.id())
                .forEach(row -> row.issued().ifPresent(issued -> sealed.put(row.attachment(), issued)));
        for (OutgoingFile attached : last.attachments()) {
            Holding issued = held.get(sealed.getOrDefault(attached.holding(), attached.holding()));
            current.add(issued == null ? attached : file(issued));
        }
        return new Files(main, current, views);
    }

    static OutgoingFile file(Holding holding) {
        return new OutgoingFile(
                holding.id(),
                holding.role(),
                holding.fileName(),
                holding.kind().contentType(),
                holding.size(),
                holding.digest(),
                note(holding.role(), true));
    }

    private static List<Map.Entry<FileRole, Optional<Digest>>> made(OutgoingDocument document) {
        return List.of(
                Map.entry(FileRole.INITIALLED, document.initials().file()),
                Map.entry(FileRole.PREPARED, document.leader().prepared()),
                Map.entry(FileRole.SIGNED, document.leader().signed()),
                Map.entry(FileRole.NUMBERED, document.seal().numbered()),
                Map.entry(FileRole.SEALED, document.seal().sealed()),
                Map.entry(FileRole.ISSUED, document.seal().issued()));
    }

    private static Optional<OutgoingFile> find(List<Holding> all, FileRole role, Digest digest) {
        return all.stream()
                .filter(holding -> holding.role() == role && holding.digest().equals(digest))
                .findFirst()
                .map(FileViews::file);
    }

    private static VersionView view(Version version, Map<HoldingId, Holding> held) {
        return new VersionView(
                version.number(),
                file(version, version.source(), held),
                file(version, version.pdf(), held),
                version.pages(),
                version.attachments().stream()
                        .map(holding -> file(version, holding, held))
                        .toList(),
                version.by(),
                version.byName(),
                version.at(),
                version.remark());
    }

    private static OutgoingFile file(Version version, HoldingId id, Map<HoldingId, Holding> held) {
        Holding holding = held.get(id);
        if (holding == null) {
            throw new IllegalStateException("a file of the document is not held");
        }
        OutgoingFile file = file(holding);
        boolean pdfA = holding.kind() != MediaKind.PDF || version.pdfA();
        return new OutgoingFile(
                file.holding(),
                file.role(),
                file.fileName(),
                file.mediaType(),
                file.size(),
                file.digest(),
                note(holding.role(), pdfA));
    }

    private static Reason note(FileRole role, boolean pdfA) {
        return switch (role) {
            case ISSUED -> Reason.of("outgoing.file-original");
            case ATTACHMENT -> Reason.of("outgoing.file-sealed-at-issue");
            case ATTACHMENT_AS_IS -> Reason.of("outgoing.file-without-own-seal");
            case REFERENCE -> Reason.of("outgoing.file-reference");
            case SEALED_ATTACHMENT -> Reason.of("outgoing.file-own-seal");
            default -> Reason.of(pdfA ? "outgoing.file-plain" : "outgoing.file-not-pdfa");
        };
    }
}
