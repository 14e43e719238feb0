package vn.congvan.outgoing;

/// One step of the bar on top of the page; its words are in `messages/outgoing`, under
/// `outgoing.step.<word>`.
///
/// @param word `draft`, `review`, `form-check`, `sign`, `number`, `seal`, `issue`
public record StepView(String word, Progress progress) {
    /// Where the document is with regard to this step.
    public enum Progress {
        /// Behind it.
        DONE,
        /// In it.
        CURRENT,
        /// In it, after a return or a stop.
        STOPPED,
        /// Before it.
        AHEAD
    }
}
