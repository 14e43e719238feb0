package vn.congvan.outgoing;

import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import vn.congvan.common.Digest;
import vn.congvan.common.PostId;
import vn.congvan.form.PageSpot;

/// A refused attempt to bring in a document with a mark of secrecy. Of the content only the digest and the
/// mark itself are kept.
///
/// @param in which part of the draft bore it
/// @param degree word of the degree, e.g. `SECRET`; `NAMED` where the drafter named it himself
/// @param certain whether the mark stands in its cell; only a suspected one can be judged
/// @param mark what was found; empty where the drafter named the degree
/// @param judgement what a clerk found, if one looked at it
public record SecrecyAttempt(
        UUID id,
        Instant at,
        PostId by,
        String byName,
        Digest file,
        In in,
        String degree,
        boolean certain,
        Optional<Mark> mark,
        Optional<Judgement> judgement) {
    private static final int SHORT = 8;

    /// The part of a draft that bore the mark.
    public enum In {
        /// The drafter named the degree himself.
        FIELD,
        MAIN,
        ATTACHMENT
    }

    /// The mark as printed, and where.
    public record Mark(String words, PageSpot spot) {}

    /// What a clerk found when he looked at a suspected mark.
    public record Judgement(Verdict verdict, PostId by, String byName, String reason, Instant at) {}

    /// Whether a suspected mark is one.
    public enum Verdict {
        /// It is none: the same file is let in.
        NO_MARK,
        /// It is one: the file stays out.
        MARK
    }

    /// How the attempt stands.
    public SecrecyState state() {
        if (certain) {
            return SecrecyState.BLOCKED;
        }
        return judgement
                .map(found -> found.verdict() == Verdict.MARK ? SecrecyState.MARK : SecrecyState.NO_MARK)
                .orElse(SecrecyState.WAITING);
    }

    /// The first letters of the digest, by which two people agree that they look at the same file.
    public String fileMark() {
        return file.hex().substring(0, SHORT);
    }
}
