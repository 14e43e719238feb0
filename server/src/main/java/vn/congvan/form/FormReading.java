package vn.congvan.form;

import org.springframework.stereotype.Service;
import vn.congvan.common.Digest;

/// Reads the laid-out text of a draft and finds where number, date, signature and seal belong.
@Service
public class FormReading {
    /// @throws vn.congvan.common.Refusal `form.number-already-printed` if the page prints a number,
    /// `form.date-already-printed` if it prints a whole date, `form.foreign-signer` if the
    /// signature block of the main document is another person's
    public Recognised recognise(Digest pdf, Expected expected) {
        throw new UnsupportedOperationException();
    }

    /// A plan corrected by hand, taken over if every box lies on its page and number and date are still to be filled.
    ///
    /// @throws vn.congvan.common.Refusal `form.place-outside`, `form.place-too-small`, `form.place-overlap`
    public FieldPlan corrected(Digest pdf, FieldPlan plan) {
        throw new UnsupportedOperationException();
    }
}
