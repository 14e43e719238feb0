package vn.congvan.exchange;

import vn.congvan.common.Digest;
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
        ATTACHMENT
    }
}
