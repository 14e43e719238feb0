package vn.congvan.form;

/// Where an initial (ký nháy, ký tắt) goes: small, beside the words that it vouches for.
public record InitialPlace(At at, Box box) {
    /// What an initial stands beside.
    public enum At {
        /// After "./.", the end of the text: for the content (Nghị định 30/2020, Điều 12 khoản 1).
        END_OF_TEXT,
        /// After the last line of "Nơi nhận": for form and presentation (Điều 12 khoản 2).
        END_OF_RECIPIENTS
    }
}
