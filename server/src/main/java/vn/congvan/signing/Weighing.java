package vn.congvan.signing;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.springframework.stereotype.Service;
import vn.congvan.common.Reason;
import vn.congvan.lawbook.DocumentForm;
import vn.congvan.lawbook.Lawbook;
import vn.congvan.lawbook.LegalWeight;
import vn.congvan.protocol.SignerRole;

/// The legal weight of a verified file, by the dated rules of the lawbook: the one place where a verdict becomes a
/// weight. A document is weighed by the rules of its own day.
@Service
public class Weighing {
    private final Lawbook lawbook;
    private final Clock clock;

    Weighing(Lawbook lawbook, Clock clock) {
        this.lawbook = lawbook;
        this.clock = clock;
    }

    /// The weight of a file that is a document of this form.
    ///
    /// @param day the document's own
    public LegalWeight of(Verdict verdict, DocumentForm form, LocalDate day) {
        if (verdict.light() == Light.RED) {
            return lawbook.noWeight(form, day, List.of(Reason.of("lawbook.weight-file-not-valid")));
        }
        LegalWeight weight =
                lawbook.legalWeight(form, verdict.signed(SignerRole.LEADER), verdict.signed(SignerRole.SEAL), day);
        // What not all have signed, or of which a signature is open, is not settled by the others.
        return verdict.light() == Light.AMBER && weight.weight() == LegalWeight.Weight.AS_PAPER
                ? lawbook.openWeight(form, day, List.of(Reason.of("lawbook.weight-not-all-determined")))
                : weight;
    }

    /// The weight of an appendix in a file of its own: that of its main document, if the agency has signed it.
    public LegalWeight ofAppendix(Verdict verdict, LegalWeight main, LocalDate day) {
        LegalWeight own = of(verdict, DocumentForm.SEPARATE_APPENDIX, day);
        if (own.weight() != LegalWeight.Weight.AS_PAPER) {
            return own;
        }
        return switch (main.weight()) {
            case AS_PAPER -> own;
            case OPEN ->
                lawbook.openWeight(DocumentForm.SEPARATE_APPENDIX, day, List.of(Reason.of("lawbook.weight-main-open")));
            case INFORMATION_ONLY ->
                lawbook.noWeight(DocumentForm.SEPARATE_APPENDIX, day, List.of(Reason.of("lawbook.weight-main-none")));
        };
    }

    /// The weight of a file of which nothing is known but itself: its day is the first that its signatures prove, or
    /// else claim.
    ///
    /// @param known its form, if somebody knows it
    public LegalWeight byItself(Verdict verdict, Optional<DocumentForm> known) {
        LocalDate day = day(verdict);
        if (known.isPresent()) {
            return of(verdict, known.get(), day);
        }
        boolean agencyAlone = verdict.light() != Light.RED
                && !verdict.signatures().isEmpty()
                && verdict.signatures().stream().allMatch(found -> found.role() == SignerRole.SEAL);
        // A copy, an appendix, or a document that its signer has not signed: the signature does not say which.
        return agencyAlone
                ? lawbook.openWeight(DocumentForm.COPY, day, List.of(Reason.of("lawbook.weight-form-unknown")))
                : of(verdict, DocumentForm.ORIGINAL, day);
    }

    /// The weight of a file whose verification did not come to its end.
    public LegalWeight unverified(Reason because) {
        return lawbook.openWeight(
                DocumentForm.ORIGINAL, LocalDate.ofInstant(clock.instant(), clock.getZone()), List.of(because));
    }

    private LocalDate day(Verdict verdict) {
        Instant first = verdict.signatures().stream()
                .flatMap(found -> Stream.concat(found.timeStampedAt().stream(), found.claimedAt().stream())
                        .limit(1))
                .min(Comparator.naturalOrder())
                .orElse(verdict.at());
        return LocalDate.ofInstant(first, clock.getZone());
    }
}
