package vn.congvan.registers;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import vn.congvan.common.Digest;
import vn.congvan.common.DocumentId;
import vn.congvan.files.HoldingId;
import vn.congvan.lawbook.CopyForm;
import vn.congvan.lawbook.Medium;
import vn.congvan.organisation.AuthorityId;

/// A document that stands in a register, as far as others than its own life cycle need it.
///
/// @param authority whose register it stands in
/// @param issuer tên cơ quan ban hành
/// @param sign số, ký hiệu as written
/// @param medium on what the document is that stands there
/// @param copy what it is if it is itself a bản sao; empty for a bản gốc or bản chính
/// @param files the document itself first
public record RegisteredDocument(
        DocumentId id,
        boolean outgoing,
        AuthorityId authority,
        String typeName,
        String issuer,
        String sign,
        LocalDate date,
        String subject,
        Medium medium,
        Optional<CopyForm> copy,
        List<File> files) {
    public RegisteredDocument {
        files = List.copyOf(files);
    }

    /// One of its files.
    ///
    /// @param pdf whether it is a PDF
    public record File(HoldingId holding, Digest digest, String fileName, boolean pdf) {}
}
