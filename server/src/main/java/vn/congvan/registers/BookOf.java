package vn.congvan.registers;

import java.time.LocalDate;
import org.springframework.stereotype.Component;
import vn.congvan.common.Reason;
import vn.congvan.common.Refusal;
import vn.congvan.lawbook.DocumentType;
import vn.congvan.organisation.AuthorityId;
import vn.congvan.practice.OwnBooks;

/// The book of an outgoing document (Nghị định 30/2020, Điều 15): each kind of legal normative document has
/// its own by law, a type of administrative document where the agency has decided so, all others share the
/// common series.
@Component
class BookOf {
    private final OwnBooks own;

    BookOf(OwnBooks own) {
        this.own = own;
    }

    /// The key of the book, see {@link Book}.
    String type(AuthorityId authority, DocumentType type, LocalDate day) {
        return switch (type.series()) {
            case OWN_KIND -> type.code();
            case ADMINISTRATIVE -> own.of(authority, type, day).orElse(Book.COMMON);
        };
    }

    /// Asked once more when the book is locked: a decision that was taken meanwhile is seen then.
    ///
    /// @throws Refusal `registers.book-changed`
    void mustStillBe(AuthorityId authority, DocumentType type, Series.Place place) {
        mustStillBe(authority, type, place.day(), place.book());
    }

    /// As above, of any day.
    void mustStillBe(AuthorityId authority, DocumentType type, LocalDate day, String book) {
        if (!type(authority, type, day).equals(book)) {
            throw Refusal.conflict(Reason.of("registers.book-changed", "type", type.name()));
        }
    }
}
