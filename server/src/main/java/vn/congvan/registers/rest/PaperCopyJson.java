package vn.congvan.registers.rest;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.congvan.lawbook.CopyForm;
import vn.congvan.registers.PaperCopy;

/// A copy that was numbered on paper, as software sends it; see {@link PaperCopy}.
///
/// @param confirmed as of {@link PaperJson}
record PaperCopyJson(
        @Nullable CopyForm form,
        @Nullable Integer number,
        @Nullable LocalDate day,
        @Nullable String original,
        @Nullable String subject,
        @Nullable List<@Nullable String> receivers,
        @Nullable Integer copies,
        @Nullable String signerName,
        @Nullable Boolean confirmed) {
    boolean isConfirmed() {
        return Boolean.TRUE.equals(confirmed);
    }

    PaperCopy complete() {
        if (form == null
                || number == null
                || day == null
                || original == null
                || subject == null
                || receivers == null
                || copies == null
                || signerName == null) {
            throw Missing.of(
                    new Missing("copy-form", form),
                    new Missing("paper-number", number),
                    new Missing("copy-day", day),
                    new Missing("copy-original", original),
                    new Missing("copy-subject", subject),
                    new Missing("paper-receivers", receivers),
                    new Missing("paper-copies", copies),
                    new Missing("paper-signer", signerName));
        }
        return new PaperCopy(form, number, day, original, subject, Missing.named(receivers), copies, signerName);
    }
}
