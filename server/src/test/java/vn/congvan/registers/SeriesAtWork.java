package vn.congvan.registers;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.function.Supplier;
import org.junit.jupiter.api.BeforeEach;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;
import vn.congvan.common.Acting;
import vn.congvan.common.DocumentId;
import vn.congvan.common.Refusal;
import vn.congvan.lawbook.Lawbook;
import vn.congvan.lawbook.RegisterKind;
import vn.congvan.organisation.IssuingAuthority;
import vn.congvan.organisation.Organisation;
import vn.congvan.testing.ActingAs;
import vn.congvan.testing.TestClock;
import vn.congvan.testing.TestProvince;

/// A province of its own whose clerk numbers, reserves, enters paper: what the tests of whole series share.
abstract class SeriesAtWork {
    static final LocalDate DAY = LocalDate.of(2026, 11, 20);

    @Autowired
    TestProvince provinces;

    @Autowired
    Registers registers;

    @Autowired
    RegisterBooks books;

    @Autowired
    Reservations reservations;

    @Autowired
    Outages outages;

    @Autowired
    Closings closings;

    @Autowired
    Organisation organisation;

    @Autowired
    Lawbook lawbook;

    @Autowired
    TransactionTemplate transactions;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    TestClock clock;

    TestProvince.Copy province;
    Acting.InPost clerk;
    IssuingAuthority ubnd;

    @BeforeEach
    void aBook() {
        clock.moveTo(DAY.atTime(9, 0));
        province = provinces.fresh();
        clerk = province.as("nguyen.thi.mai");
        ubnd = ActingAs.call(clerk, () -> organisation.servedBy(clerk.post()).getFirst());
    }

    static Refusal none() {
        return Refusal.conflict(vn.congvan.common.Reason.of("registers.outage-unknown"));
    }

    void issueOrCancel(boolean issue) {
        DocumentId id = DocumentId.fresh();
        inTransaction(() -> give(id));
        inTransaction(() -> {
            if (issue) {
                registers.issued(id, clock.instant());
            } else {
                registers.cancelOutgoing(id, "Hỏng");
            }
            return "";
        });
    }

    int lines() {
        return ActingAs.call(
                clerk,
                () -> transactions.execute(
                        _ -> jdbc.sql("select count(*) from registers.outgoing where authority_id = ? and year = 2026")
                                .param(ubnd.id().value())
                                .query(Integer.class)
                                .single()));
    }

    Reservation reserve(String reason) {
        return ActingAs.call(clerk, () -> reservations.reserve(ubnd.id(), Book.COMMON, reason));
    }

    String unused(int number, String reason) {
        ActingAs.run(clerk, () -> reservations.unused(ubnd.id(), 2026, Book.COMMON, number, reason));
        return "";
    }

    GivenNumber take() {
        return inTransaction(() -> give(DocumentId.fresh()));
    }

    GivenNumber give(DocumentId id) {
        return registers.takeOutgoing(
                id, ubnd, lawbook.documentType("QD", DAY), Optional.of("NC"), Papers.outgoing("Ban hành Quy chế"));
    }

    GivenNumber use(int number) {
        return inTransaction(() -> registers.takeReserved(
                number,
                DocumentId.fresh(),
                ubnd,
                lawbook.documentType("QD", DAY),
                Optional.of("NC"),
                Papers.outgoing("Khen thưởng")));
    }

    Outage declare() {
        Instant now = clock.instant();
        return ActingAs.call(clerk, () -> outages.declare(ubnd.id(), now.minusSeconds(30 * 3600), now, "Mất điện"));
    }

    String enter(Outage outage, PaperEntry paper) {
        ActingAs.run(clerk, () -> outages.enter(outage.id(), paper, false));
        return "";
    }

    String settle(Outage outage, boolean none) {
        ActingAs.run(clerk, () -> outages.settle(outage.id(), none));
        return "";
    }

    BookView book() {
        return ActingAs.call(clerk, () -> books.books(RegisterKind.OUTGOING, ubnd.id(), 2026))
                .getFirst();
    }

    String line(int number) {
        return ActingAs.call(clerk, () -> books.page(RegisterQuery.year(RegisterKind.OUTGOING, ubnd.id(), 2026)))
                .lines()
                .stream()
                .filter(line -> line.number() == number)
                .map(line -> String.join(" | ", line.cells()))
                .findFirst()
                .orElseThrow();
    }

    <T> T inTransaction(Supplier<T> work) {
        return ActingAs.call(clerk, () -> transactions.execute(_ -> work.get()));
    }

    static void assertRefused(String code, Callable<?> work) {
        assertThatThrownBy(work::call)
                .isInstanceOfSatisfying(
                        Refusal.class, refusal -> assertThat(refusal.code()).isEqualTo(code));
    }
}
