package vn.congvan.registers;

/// The keys of register books. A book is one gap-free series of numbers of one issuing authority in one year.
public final class Book {
    /// The common series: all administrative documents that leave, or all documents that arrive.
    public static final String COMMON = "COMMON";

    private Book() {}
}
