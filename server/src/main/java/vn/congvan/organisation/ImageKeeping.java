package vn.congvan.organisation;

import vn.congvan.common.Digest;

/// Keeps the images of seals and signatures. Implemented above, where the content store may be used.
public interface ImageKeeping {
    /// Keeps these bytes of a PNG for ever, durable on return.
    Digest keep(byte[] png);
}
