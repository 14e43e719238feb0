package vn.congvan.exchange;

import vn.congvan.common.Digest;
import vn.congvan.files.FileRole;
import vn.congvan.files.MediaKind;

/// One file of a package.
///
/// @param role      what it is in the package
/// @param digest    its content's digest; checked again on arrival
/// @param fileName  its name as shown
/// @param kind     what its bytes are
/// @param size      in bytes
public record PackageFile(Role role, Digest digest, String fileName, MediaKind kind, long size) {

    /// What a file is in its package.
    public enum Role {
        /// The issued document itself; exactly one in a package.
        DOCUMENT,
        /// A document that goes with it.
        ATTACHMENT,
        /// Of a hồ sơ trình: the draft to be decided on, as DOCX.
        DOSSIER_DRAFT,
        /// Of a hồ sơ trình: opinions and how they were taken up.
        DOSSIER_OPINIONS,
        /// Of a hồ sơ trình: any other paper.
        DOSSIER_PAPER;

        /// What it is to the document that it becomes at its receiver.
        FileRole held() {
            return switch (this) {
                case DOCUMENT -> FileRole.RECEIVED;
                case ATTACHMENT -> FileRole.ATTACHMENT;
                case DOSSIER_DRAFT -> FileRole.DOSSIER_DRAFT;
                case DOSSIER_OPINIONS -> FileRole.DOSSIER_OPINIONS;
                case DOSSIER_PAPER -> FileRole.DOSSIER_PAPER;
            };
        }
    }
}
