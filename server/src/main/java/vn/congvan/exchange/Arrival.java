package vn.congvan.exchange;

import java.time.Instant;
import java.util.List;
import vn.congvan.organisation.AuthorityId;

/// A package in a receiver's inbox.
///
/// @param id         its id here
/// @param packageId  the package, as the sender knows it
/// @param receiver   the authority it was addressed to
/// @param senderCode identifier code of the sender
/// @param senderName name of the sender
/// @param envelope   what the sender says of the document
/// @param files      what is in it
/// @param arrivedAt  when it arrived, by the system's clock
/// @param status     `ARRIVED`, `ACCEPTED` or `REFUSED`
public record Arrival(
        ArrivalId id,
        PackageId packageId,
        AuthorityId receiver,
        String senderCode,
        String senderName,
        Envelope envelope,
        List<PackageFile> files,
        Instant arrivedAt,
        DeliveryStatus status) {

    public Arrival {
        files = List.copyOf(files);
    }

    /// The document itself.
    public PackageFile document() {
        return files.stream()
                .filter(f -> f.role() == PackageFile.Role.DOCUMENT)
                .findFirst()
                .orElseThrow();
    }

    /// The files of this role.
    public List<PackageFile> files(PackageFile.Role role) {
        return files.stream().filter(file -> file.role() == role).toList();
    }

    /// What goes with it.
    public List<PackageFile> attachments() {
        return files.stream()
                .filter(f -> f.role() == PackageFile.Role.ATTACHMENT)
                .toList();
    }
}
