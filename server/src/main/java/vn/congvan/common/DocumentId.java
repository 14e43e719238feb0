package vn.congvan.common;

import java.util.UUID;

/// The id of a document in one agency: of a draft and of what it becomes, or of an arrival and of what is
/// registered from it. The same issued document has another id in each agency that receives it; the digest of
/// the file is what they share.
public record DocumentId(UUID value) {
    /// @throws Refusal `common.unknown-id` if the text is no id
    public static DocumentId of(String text) {
        return new DocumentId(TimeOrderedId.read(text));
    }

    /// A fresh id. Time-ordered, so that primary keys grow at one end.
    public static DocumentId fresh() {
        return new DocumentId(TimeOrderedId.next());
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
