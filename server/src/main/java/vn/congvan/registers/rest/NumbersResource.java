package vn.congvan.registers.rest;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import vn.congvan.lawbook.RegisterKind;
import vn.congvan.organisation.AuthorityId;
import vn.congvan.registers.Outage;
import vn.congvan.registers.Outages;
import vn.congvan.registers.PaperCopies;
import vn.congvan.registers.Reservation;
import vn.congvan.registers.Reservations;

/// `/api/registers/numbers`: numbers that are kept free, and the reconciliation after the system was down.
@RestController
@RequestMapping("/api/registers/numbers")
class NumbersResource {
    private final Reservations reservations;
    private final Outages outages;
    private final PaperCopies copies;

    NumbersResource(Reservations reservations, Outages outages, PaperCopies copies) {
        this.reservations = reservations;
        this.outages = outages;
        this.copies = copies;
    }

    /// One reserved number.
    record ReservationJson(int year, String book, int number, LocalDate day, String reason, String by) {
        static ReservationJson of(Reservation kept) {
            return new ReservationJson(kept.year(), kept.book(), kept.number(), kept.day(), kept.reason(), kept.by());
        }
    }

    /// The next number of which book to keep free, and why.
    record ToReserve(UUID authority, String book, String reason) {}

    /// Which number is not used, and why.
    record Unused(UUID authority, int year, String book, int number, String reason) {}

    /// One outage.
    record OutageJson(
            UUID id,
            Instant began,
            Instant ended,
            String reason,
            @Nullable Instant settled,
            boolean none,
            boolean noticed,
            List<String> papers) {
        static OutageJson of(Outage outage) {
            return new OutageJson(
                    outage.id(),
                    outage.began(),
                    outage.ended(),
                    outage.reason(),
                    outage.settled().orElse(null),
                    outage.none(),
                    outage.noticed(),
                    outage.papers());
        }
    }

    /// From when to when the system was down, and why.
    record ToDeclare(UUID authority, Instant began, Instant ended, String reason) {}

    /// A number that was left out on paper, and why.
    ///
    /// @param kind of the series: `OUTGOING`, which it is if nothing is said, or `COPIES`
    record Gap(@Nullable RegisterKind kind, int year, String book, int number, String reason) {}

    /// @param none declares that nothing was numbered on paper
    record ToSettle(boolean none) {}

    @GetMapping("/reservations")
    List<ReservationJson> reserved(@RequestParam UUID authority) {
        return reservations.open(new AuthorityId(authority)).stream()
                .map(ReservationJson::of)
                .toList();
    }

    @PostMapping("/reservations")
    @ResponseStatus(HttpStatus.CREATED)
    ReservationJson reserve(@RequestBody ToReserve asked) {
        return ReservationJson.of(
                reservations.reserve(new AuthorityId(asked.authority()), asked.book(), asked.reason()));
    }

    @PostMapping("/reservations/unused")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void unused(@RequestBody Unused asked) {
        reservations.unused(
                new AuthorityId(asked.authority()), asked.year(), asked.book(), asked.number(), asked.reason());
    }

    @GetMapping("/outages")
    List<OutageJson> outages(@RequestParam UUID authority) {
        return outages.all(new AuthorityId(authority)).stream()
                .map(OutageJson::of)
                .toList();
    }

    @PostMapping("/outages")
    @ResponseStatus(HttpStatus.CREATED)
    OutageJson declare(@RequestBody ToDeclare asked) {
        return OutageJson.of(
                outages.declare(new AuthorityId(asked.authority()), asked.began(), asked.ended(), asked.reason()));
    }

    @PostMapping("/outages/{id}/papers")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void enter(@PathVariable UUID id, @RequestBody PaperJson paper) {
        outages.enter(id, paper.complete(), paper.isConfirmed());
    }

    @PostMapping("/outages/{id}/copies")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void enter(@PathVariable UUID id, @RequestBody PaperCopyJson copy) {
        copies.enter(id, copy.complete(), copy.isConfirmed());
    }

    @PostMapping("/outages/{id}/gaps")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void explain(@PathVariable UUID id, @RequestBody Gap gap) {
        outages.explain(
                id,
                gap.kind() == null ? RegisterKind.OUTGOING : gap.kind(),
                gap.year(),
                gap.book(),
                gap.number(),
                gap.reason());
    }

    @PostMapping("/outages/{id}/settle")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void settle(@PathVariable UUID id, @RequestBody ToSettle asked) {
        outages.settle(id, asked.none());
    }
}
