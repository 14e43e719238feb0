package vn.congvan.lawbook;

/// Whose valid signatures a form needs to have the weight of paper.
record LegalWeightRule(
        DocumentForm form, boolean needsPerson, boolean needsAgency, String full, String otherwise, Source source)
        implements Sourced {

    LegalWeight weigh(boolean signedByPerson, boolean signedByAgency) {
        boolean complete = (signedByPerson || !needsPerson) && (signedByAgency || !needsAgency);
        return complete
                ? new LegalWeight(LegalWeight.Weight.AS_PAPER, full, source)
                : new LegalWeight(LegalWeight.Weight.INFORMATION_ONLY, otherwise, source);
    }
}
