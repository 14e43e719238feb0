package vn.congvan.outgoing;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import vn.congvan.common.Digest;
import vn.congvan.common.DocumentId;
import vn.congvan.common.PostId;
import vn.congvan.organisation.UnitId;

/// A document on paper that has its number.
///
/// @param clerk who took the number
/// @param lateBecause why the number was taken later than the law lets a number follow the signature
/// @param scan the digitised paper as it was brought; once it is there, the document goes on like any other
/// @param cancelled why its number was given up
public record PaperDocument(
        DocumentId id,
        DraftFields fields,
        UnitId unit,
        PostId clerk,
        LocalDate signedOn,
        int pages,
        GivenSign sign,
        Instant numberedAt,
        Optional<String> lateBecause,
        Optional<Digest> scan,
        Optional<String> cancelled) {
    /// Whether the scan is still missing.
    public boolean open() {
        return scan.isEmpty() && cancelled.isEmpty();
    }
}
