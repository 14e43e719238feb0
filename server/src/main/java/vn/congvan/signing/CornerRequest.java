package vn.congvan.signing;

import java.security.cert.X509Certificate;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import vn.congvan.common.Digest;
import vn.congvan.common.DocumentId;
import vn.congvan.common.PostId;
import vn.congvan.common.Reason;

/// One ordered signature at the corner, bound to post, part of the document and digest.
///
/// @param words that the signature shows, its time among them
/// @param done the result, once it is there
record CornerRequest(
        UUID id,
        DocumentId document,
        UUID part,
        PostId post,
        Digest base,
        Digest documentDigest,
        String words,
        float size,
        List<X509Certificate> chain,
        Instant signingTime,
        List<Reason> warnings,
        Instant expiresAt,
        Optional<SignRequest.Done> done) {}
