package vn.congvan.registers;

import vn.congvan.lawbook.RegisterKind;
import vn.congvan.practice.NameableBook;

/// The keys of register books. A book is one gap-free series of numbers of one issuing authority in one year.
public final class Book {
    /// The common series: all administrative documents that leave, or all documents that arrive.
    public static final String COMMON = NameableBook.COMMON;

    private Book() {}

    /// The key under which `practice` keeps the agency's own name of this book; the common series has one for each
    /// direction.
    public static String named(RegisterKind kind, String book) {
        return NameableBook.key(kind, book);
    }
}
