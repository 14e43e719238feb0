package vn.congvan.outgoing;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;
import vn.congvan.common.Digest;
import vn.congvan.common.Reason;
import vn.congvan.common.Refusal;
import vn.congvan.form.Box;
import vn.congvan.form.FieldPlan;
import vn.congvan.form.FormReading;
import vn.congvan.form.SigningSpot;
import vn.congvan.signing.InitialField;
import vn.congvan.signing.SignerPlace;
import vn.congvan.signing.Signing;

/// Makes the file with all empty fields, for the usual two who sign or for all who do in a joint document: the
/// others' places are found by the names that the page prints.
@Component
class SigningSheets {
    private final Jointly jointly;
    private final SignerSheet alone;
    private final FormReading reading;
    private final Signing signing;
    private final TransactionTemplate transactions;

    SigningSheets(
            Jointly jointly,
            SignerSheet alone,
            FormReading reading,
            Signing signing,
            TransactionTemplate transactions) {
        this.jointly = jointly;
        this.alone = alone;
        this.reading = reading;
        this.signing = signing;
        this.transactions = transactions;
    }

    /// @throws Refusal `outgoing.joint-signer-not-printed` for all who are not found, at once
    Digest prepare(OutgoingDocument document, Digest drawn, List<InitialField> initials, Optional<Box> urgency) {
        FieldPlan plan = document.places();
        List<String> others = transactions.execute(_ -> jointly.coSigners(document.id()));
        if (others.isEmpty()) {
            return alone.prepare(document, drawn, initials, urgency);
        }
        var places = new ArrayList<>(List.of(new SignerPlace(1, false, plan.signature(), Optional.of(plan.seal()))));
        for (SigningSpot spot : spots(drawn, others)) {
            places.add(new SignerPlace(places.size() + 1, false, spot.signature(), Optional.of(spot.seal())));
        }
        return signing.prepare(drawn, plan.texts(), places, initials, urgency);
    }

    private List<SigningSpot> spots(Digest drawn, List<String> names) {
        List<SigningSpot> spots = reading.spots(
                drawn,
                names.stream()
                        .map(name -> new SigningSpot.Of(name, Optional.empty(), Optional.empty()))
                        .toList());
        List<Reason> missing = spots.stream()
                .flatMap(spot -> spot.doubts().stream())
                .filter(doubt -> doubt.code().equals("form.signer-not-found"))
                .map(doubt -> new Reason("outgoing.joint-signer-not-printed", doubt.values()))
                .toList();
        if (!missing.isEmpty()) {
            throw Refusal.userMistakes(missing);
        }
        return spots;
    }
}
