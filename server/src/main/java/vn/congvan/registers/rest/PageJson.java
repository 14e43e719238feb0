package vn.congvan.registers.rest;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import vn.congvan.common.DocumentId;
import vn.congvan.lawbook.RegisterForm;
import vn.congvan.registers.BookView;
import vn.congvan.registers.RegisterLine;
import vn.congvan.registers.RegisterPage;
import vn.congvan.registers.Supplement;

/// One page of a register, as the API tells it.
record PageJson(
        UUID authority,
        String authorityName,
        int year,
        RegisterForm form,
        List<BookView> books,
        List<Line> lines,
        long total,
        long cancelled,
        List<Later> supplements,
        int page,
        int size) {

    /// What was learnt about a line after its book was closed.
    record Later(String book, int number, Supplement.Fact fact, String words, Instant writtenAt) {}

    record Line(Optional<UUID> document, int number, String book, RegisterLine.State state, List<String> cells) {
        static Line of(RegisterLine line) {
            return new Line(
                    line.document().map(DocumentId::value), line.number(), line.book(), line.state(), line.cells());
        }
    }

    static PageJson of(RegisterPage page) {
        return new PageJson(
                page.query().authority().value(),
                page.authorityName(),
                page.query().year(),
                page.form(),
                page.books(),
                page.lines().stream().map(Line::of).toList(),
                page.total(),
                page.cancelled(),
                page.supplements().stream()
                        .map(later ->
                                new Later(later.book(), later.number(), later.fact(), later.words(), later.writtenAt()))
                        .toList(),
                page.query().page(),
                page.query().size());
    }
}
