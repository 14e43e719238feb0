package vn.congvan.registers.rest;

import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import vn.congvan.registers.PaperEntry;

/// A document that was numbered on paper, as software sends it; see {@link PaperEntry}.
///
/// @param confirmed that the number stands so on paper, however far it is beyond the last one
record PaperJson(
        @Nullable String type,
        @Nullable Integer number,
        @Nullable String notation,
        @Nullable LocalDate day,
        @Nullable String subject,
        @Nullable String signerPosition,
        @Nullable String signerName,
        @Nullable List<@Nullable String> receivers,
        @Nullable Integer copies,
        @Nullable String copyKeeper,
        @Nullable Boolean confirmed) {
    boolean isConfirmed() {
        return Boolean.TRUE.equals(confirmed);
    }

    PaperEntry complete() {
        if (type == null
                || number == null
                || notation == null
                || day == null
                || subject == null
                || signerPosition == null
                || signerName == null
                || receivers == null
                || copies == null) {
            throw Missing.of(
                    new Missing("paper-type", type),
                    new Missing("paper-number", number),
                    new Missing("paper-notation", notation),
                    new Missing("paper-day", day),
                    new Missing("paper-subject", subject),
                    new Missing("paper-position", signerPosition),
                    new Missing("paper-signer", signerName),
                    new Missing("paper-receivers", receivers),
                    new Missing("paper-copies", copies));
        }
        return new PaperEntry(
                type,
                number,
                notation,
                day,
                subject,
                signerPosition,
                signerName,
                Missing.named(receivers),
                copies,
                Objects.requireNonNullElse(copyKeeper, ""));
    }
}
