package vn.congvan.files;

import java.util.Optional;
import vn.congvan.common.Digest;

/// Where bytes lie under their digest: a folder here, an object store elsewhere. An implementation neither
/// verifies nor interprets; it promises that `put` is durable on return and that what is there is never
/// changed.
interface ContentStore {
    /// Stores the bytes; does nothing if bytes of this digest are already there.
    void put(Digest digest, byte[] content);

    /// The bytes as they lie there, if they do.
    Optional<byte[]> get(Digest digest);

    /// Whether there are bytes of this digest.
    boolean has(Digest digest);
}
