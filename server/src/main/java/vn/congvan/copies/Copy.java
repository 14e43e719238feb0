package vn.congvan.copies;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import vn.congvan.common.Digest;
import vn.congvan.common.DocumentId;
import vn.congvan.common.PostId;
import vn.congvan.files.HoldingId;
import vn.congvan.lawbook.CopyForm;
import vn.congvan.lawbook.Medium;
import vn.congvan.organisation.AuthorityId;

/// A copy as it stands.
///
/// @param authority that makes it
/// @param original what is copied, as it stood when the copy was asked for
/// @param pages of the original that a trích sao takes, counted from 1; empty for the others
/// @param count how many on paper
/// @param receiver nơi nhận bản sao
/// @param base the scan or the extract that the copy is made of; empty where it is the original's
///     own file
/// @param file the electronic copy
/// @param code under which the copy can be looked up in the system
public record Copy(
        UUID id,
        Original original,
        AuthorityId authority,
        CopyForm form,
        Medium origin,
        Medium target,
        List<Integer> pages,
        int count,
        String receiver,
        String purpose,
        Asked asked,
        CopyState state,
        Optional<Decided> decided,
        Optional<Sign> sign,
        Optional<Digest> base,
        Optional<String> order,
        Optional<HoldingId> file,
        String code,
        Optional<Given> given,
        Optional<Cancelled> cancelled) {
    public Copy {
        pages = List.copyOf(pages);
    }

    /// What is copied.
    public record Original(
            DocumentId id,
            boolean outgoing,
            String typeName,
            String issuer,
            String sign,
            LocalDate date,
            String subject) {}

    /// Who asked for it.
    public record Asked(PostId by, String name, Instant at) {}

    /// Who decided; whoever granted a copy on paper signs it.
    ///
    /// @param lines of the authority to sign, as printed
    public record Decided(PostId by, String name, List<String> lines, Instant at, Optional<String> remark) {
        public Decided {
            lines = List.copyOf(lines);
        }
    }

    /// Its number in the one series of copies.
    public record Sign(int number, String printed, String notation, LocalDate date) {
        /// E.g. `01/SY-UBND`.
        public String full() {
            return printed + "/" + notation;
        }
    }

    /// To whom it was handed out.
    public record Given(String to, Instant at) {}

    /// Why it was given up.
    public record Cancelled(String name, String reason, Instant at) {}
}
