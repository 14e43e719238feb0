package vn.congvan.form;

/// Looks at a document by one group of rules.
interface Look {
    /// Says every place that is not as a rule has it.
    void at(Checked document, Findings findings);
}
