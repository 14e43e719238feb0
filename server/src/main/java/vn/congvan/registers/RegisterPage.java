package vn.congvan.registers;

import java.util.List;
import vn.congvan.lawbook.RegisterForm;

/// One page of a register in the official columns.
///
/// @param form          the official form in force at the end of the year, or today if earlier
/// @param authorityName whose register it is
/// @param books         the year's books
/// @param total         lines of the query in all
/// @param cancelled     how many of them carry a cancelled number
/// @param closings      the closed spans of the year
/// @param supplements   what was learnt about closed lines
/// @param coIssued      documents that another agency numbered and both issued; of outgoing documents only
public record RegisterPage(
        RegisterQuery query,
        RegisterForm form,
        String authorityName,
        List<BookView> books,
        List<RegisterLine> lines,
        long total,
        long cancelled,
        List<Closing> closings,
        List<Supplement> supplements,
        List<CoIssuedEntry> coIssued) {
    public RegisterPage {
        books = List.copyOf(books);
        lines = List.copyOf(lines);
        closings = List.copyOf(closings);
        supplements = List.copyOf(supplements);
        coIssued = List.copyOf(coIssued);
    }

    /// How many pages there are; at least one.
    public long pages() {
        return Math.max(1, (total + query.size() - 1) / query.size());
    }
}
