package vn.congvan.files;

import org.springframework.stereotype.Service;
import vn.congvan.common.Digest;

/// Keeps content for ever under its SHA-256 digest. What was once stored is never changed; every reading is verified.
@Service
public class Content {
    /// Stores these bytes, durable on return; storing the same bytes again changes nothing.
    public Digest store(byte[] content) {
        throw new UnsupportedOperationException();
    }

    /// The bytes of this digest, verified.
    ///
    /// @throws vn.congvan.common.Refusal `files.damaged` if they no longer match,
    /// `files.missing` if they are not there
    public byte[] read(Digest digest) {
        throw new UnsupportedOperationException();
    }

    /// Whether bytes of this digest are kept.
    public boolean has(Digest digest) {
        throw new UnsupportedOperationException();
    }
}
