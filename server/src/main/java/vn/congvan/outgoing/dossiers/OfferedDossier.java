package vn.congvan.outgoing.dossiers;

import java.util.List;
import java.util.Optional;
import vn.congvan.exchange.PackageFile;
import vn.congvan.exchange.Submission;
import vn.congvan.organisation.IssuingAuthority;
import vn.congvan.organisation.Post;
import vn.congvan.registers.Answerable;

/// A hồ sơ trình that arrived and was accepted: what a draft is opened from.
///
/// @param arrived the tờ trình
/// @param asked what is to be issued
/// @param draft the DOCX; where it is opened again, the newest version that was sent
/// @param papers what comes along
/// @param opened the draft that was opened from it already
/// @param ended the draft that was opened from it and came to nothing; it can be opened again
/// @param authorities in whose name it may be issued: the receiver, and whoever shares its code
/// @param handlers who can work on the draft
public record OfferedDossier(
        Answerable arrived,
        Submission asked,
        PackageFile draft,
        List<PackageFile> papers,
        Optional<ReceivedDossier> opened,
        Optional<ReceivedDossier> ended,
        List<IssuingAuthority> authorities,
        List<Post> handlers) {
    public OfferedDossier {
        papers = List.copyOf(papers);
        authorities = List.copyOf(authorities);
        handlers = List.copyOf(handlers);
    }
}
