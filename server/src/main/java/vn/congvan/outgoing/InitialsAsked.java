package vn.congvan.outgoing;

import java.time.Clock;
import java.time.LocalDate;
import org.springframework.stereotype.Component;
import vn.congvan.certificates.Certificates;
import vn.congvan.organisation.Post;
import vn.congvan.practice.Practice;
import vn.congvan.practice.Setting;

/// Whether an act of examining is done by an initial: where the agency and its route have decided so and
/// the person has a certificate. Otherwise the act is recorded, as an approval of its own all the same
/// (Nghị định 30/2020, Điều 12).
@Component
class InitialsAsked {
    private final Practice practice;
    private final Certificates certificates;
    private final Clock clock;

    InitialsAsked(Practice practice, Certificates certificates, Clock clock) {
        this.practice = practice;
        this.certificates = certificates;
        this.clock = clock;
    }

    boolean of(OutgoingDocument document, OutgoingAct act, Post asker) {
        return Examining.approves(act)
                && Examining.place(document, act, asker)
                        .map(place -> document.circuit().examiner(place).initial())
                        .orElse(false)
                && practice.holds(Setting.INITIALS, LocalDate.now(clock))
                && certificates.hasOne(asker);
    }
}
