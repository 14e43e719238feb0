package vn.congvan.common;

import java.io.Serial;
import java.util.List;
import java.util.Optional;

/// Something was refused. Carries the stable code of its reason, whose sentence tells the user what to do,
/// and what kind of refusal it is. Thrown before anything is changed, or inside the transaction that is then
/// rolled back; the boundary (page or API) records the attempt in the trail and shows the sentence. Never
/// carries titles, names, PINs or content.
public final class Refusal extends RuntimeException {
    @Serial
    private static final long serialVersionUID = 1L;

    /// Whose matter the refusal is; decides the HTTP status.
    public enum Kind {
        /// The input is wrong; the user can mend it (422).
        USER_MISTAKE,
        /// The act is not this person's, or not now (403).
        NOT_ALLOWED,
        /// There is no such thing for the asker; a foreign id is answered exactly like an unknown one (404).
        NOT_FOUND,
        /// Somebody was faster, or the state has moved on (409).
        CONFLICT,
        /// Our system failed; nothing was changed; trying again later may help (503).
        OUR_FAULT,
        /// Another system (time stamps, certificates, converter, partner) failed (502).
        OTHER_SIDE
    }

    private final Kind kind;
    private final transient List<Reason> reasons;

    private Refusal(Kind kind, List<Reason> reasons, @org.jspecify.annotations.Nullable Throwable cause) {
        super(kind + " " + reasons.getFirst().code(), cause);
        this.kind = kind;
        this.reasons = List.copyOf(reasons);
    }

    /// The input is wrong.
    public static Refusal userMistake(Reason reason) {
        return new Refusal(Kind.USER_MISTAKE, List.of(reason), null);
    }

    /// The input is wrong in several places, all told at once.
    public static Refusal userMistakes(List<Reason> reasons) {
        return new Refusal(Kind.USER_MISTAKE, reasons, null);
    }

    /// The act is not this person's, or not now.
    public static Refusal notAllowed(Reason reason) {
        return new Refusal(Kind.NOT_ALLOWED, List.of(reason), null);
    }

    /// There is no such thing for the asker.
    public static Refusal notFound(Reason reason) {
        return new Refusal(Kind.NOT_FOUND, List.of(reason), null);
    }

    /// The state has moved on.
    public static Refusal conflict(Reason reason) {
        return new Refusal(Kind.CONFLICT, List.of(reason), null);
    }

    /// The state has moved on, or does not allow it, for several reasons, all told at once.
    public static Refusal conflicts(List<Reason> reasons) {
        return new Refusal(Kind.CONFLICT, reasons, null);
    }

    /// We failed; `cause` goes to the log, never to the user.
    public static Refusal ourFault(Reason reason, Throwable cause) {
        return new Refusal(Kind.OUR_FAULT, List.of(reason), cause);
    }

    /// Another system failed; `cause` goes to the log, never to the user.
    public static Refusal otherSide(Reason reason, Throwable cause) {
        return new Refusal(Kind.OTHER_SIDE, List.of(reason), cause);
    }

    /// What kind of refusal this is.
    public Kind kind() {
        return kind;
    }

    /// The first reason: its code is the code of the refusal.
    public Reason reason() {
        return reasons.getFirst();
    }

    /// All reasons; never empty.
    public List<Reason> reasons() {
        return reasons;
    }

    /// The stable code, e.g. `signing.pin-wrong`.
    public String code() {
        return reason().code();
    }

    /// The technical cause, for the log only.
    public Optional<Throwable> technicalCause() {
        return Optional.ofNullable(getCause());
    }
}
