package vn.congvan.registers.web;

import java.util.stream.Collectors;
import org.springframework.context.MessageSource;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Component;
import vn.congvan.lawbook.Lawbook;
import vn.congvan.registers.BookView;

/// How the state of a book is said on a page.
@Component("registerLook")
class RegisterLook {
    private final MessageSource messages;
    private final Lawbook lawbook;

    RegisterLook(MessageSource messages, Lawbook lawbook) {
        this.messages = messages;
        this.lawbook = lawbook;
    }

    /// Whether the series is whole, in one sentence; otherwise what is missing.
    public String whole(BookView book) {
        boolean whole = book.missing().isEmpty();
        Object[] values = whole
                ? new Object[] {lawbook.printedNumber(1), lawbook.printedNumber(book.last())}
                : new Object[] {
                    lawbook.printedNumber(book.last()),
                    book.missing().stream().map(lawbook::printedNumber).collect(Collectors.joining(", "))
                };
        return messages.getMessage(
                whole ? "page.book.whole" : "page.book.not-whole", values, LocaleContextHolder.getLocale());
    }
}
