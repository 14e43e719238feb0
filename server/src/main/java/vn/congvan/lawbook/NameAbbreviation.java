package vn.congvan.lawbook;

import java.util.List;

/// A usual way of shortening what stands in names of agencies or of posts. It is only for reading: two names
/// that differ by it are the same name.
///
/// @param full   e.g. `Ủy ban nhân dân`
/// @param shorts e.g. `UBND`
public record NameAbbreviation(In of, String full, List<String> shorts, Source source) implements Sourced {
    /// In which names it is used: the same letters may mean another thing in the others.
    public enum In {
        /// Names of agencies and authorities.
        AGENCY,
        /// Names of posts.
        POST
    }

    public NameAbbreviation {
        shorts = List.copyOf(shorts);
    }
}
