package vn.congvan.outgoing;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Optional;
import org.springframework.stereotype.Component;
import vn.congvan.common.Digest;
import vn.congvan.form.BeforeSignature;
import vn.congvan.form.Drawing;
import vn.congvan.form.Expected;
import vn.congvan.form.FieldPlan;
import vn.congvan.form.FormReading;
import vn.congvan.form.Recognised;

/// Reads off a draft where number, date, signature and seal belong. It is read as it will be signed: without
/// "DỰ THẢO" and without the dots that stand for number and date.
@Component
class DraftReading {
    private static final Drawing BARE = new Drawing(Optional.empty(), Optional.empty(), Optional.empty(), true);

    private final BeforeSignature beforeSignature;
    private final FormReading reading;
    private final Clock clock;

    DraftReading(BeforeSignature beforeSignature, FormReading reading, Clock clock) {
        this.beforeSignature = beforeSignature;
        this.reading = reading;
        this.clock = clock;
    }

    /// @throws vn.congvan.common.Refusal `form.number-already-printed`, `form.date-already-printed`,
    ///     `form.foreign-signer`
    Recognised read(Digest pdf, FieldsCheck.Resolved resolved) {
        return reading.recognise(beforeSignature.draw(pdf, BARE), expected(resolved));
    }

    FieldPlan corrected(Digest pdf, FieldPlan plan) {
        return reading.corrected(beforeSignature.draw(pdf, BARE), plan);
    }

    private Expected expected(FieldsCheck.Resolved resolved) {
        return new Expected(
                resolved.power().signer().personName(),
                resolved.power().authorityLines(),
                resolved.notation(),
                resolved.authority().place(),
                LocalDate.now(clock).getYear(),
                resolved.power().signatureImage(),
                resolved.authority().sealImage());
    }
}
