package vn.congvan.lawbook;

import java.util.ArrayList;
import java.util.List;
import vn.congvan.common.Reason;

/// Whose valid signatures a form needs to have the weight of paper.
record LegalWeightRule(
        DocumentForm form,
        boolean needsPerson,
        boolean needsAgency,
        String full,
        String open,
        String otherwise,
        Source source)
        implements Sourced {

    LegalWeight weigh(Signed person, Signed agency) {
        List<Reason> lacking = new ArrayList<>();
        List<Reason> undetermined = new ArrayList<>();
        if (needsPerson) {
            switch (person) {
                case VALID -> {}
                case OPEN -> undetermined.add(Reason.of("lawbook.weight-person-open"));
                case INVALID -> lacking.add(Reason.of("lawbook.weight-person-invalid"));
                case MISSING -> lacking.add(Reason.of("lawbook.weight-person-missing"));
            }
        }
        if (needsAgency) {
            switch (agency) {
                case VALID -> {}
                case OPEN -> undetermined.add(Reason.of("lawbook.weight-agency-open"));
                case INVALID -> lacking.add(Reason.of("lawbook.weight-agency-invalid"));
                case MISSING -> lacking.add(Reason.of("lawbook.weight-agency-missing"));
            }
        }
        if (!lacking.isEmpty()) {
            return lower(lacking);
        }
        return undetermined.isEmpty()
                ? new LegalWeight(LegalWeight.Weight.AS_PAPER, full, source, List.of())
                : open(undetermined);
    }

    LegalWeight open(List<Reason> because) {
        return new LegalWeight(LegalWeight.Weight.OPEN, open, source, because);
    }

    LegalWeight lower(List<Reason> because) {
        return new LegalWeight(LegalWeight.Weight.INFORMATION_ONLY, otherwise, source, because);
    }
}
