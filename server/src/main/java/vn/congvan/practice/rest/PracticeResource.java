package vn.congvan.practice.rest;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import vn.congvan.common.Reason;
import vn.congvan.common.Refusal;
import vn.congvan.lawbook.RegisterKind;
import vn.congvan.organisation.AuthorityId;
import vn.congvan.organisation.IssuingAuthority;
import vn.congvan.organisation.Organisation;
import vn.congvan.practice.DecidedName;
import vn.congvan.practice.DecidedSetting;
import vn.congvan.practice.NameableBook;
import vn.congvan.practice.OwnBook;
import vn.congvan.practice.OwnBooks;
import vn.congvan.practice.Practice;
import vn.congvan.practice.Setting;

/// `/api/practice`: what the agency has decided within the law.
@RestController
@RequestMapping("/api/practice")
@Tag(name = "practice", description = "Thiết lập của cơ quan trong khuôn khổ pháp luật")
class PracticeResource {
    private final Practice practice;
    private final OwnBooks ownBooks;
    private final Organisation organisation;
    private final Clock clock;

    PracticeResource(Practice practice, OwnBooks ownBooks, Organisation organisation, Clock clock) {
        this.practice = practice;
        this.ownBooks = ownBooks;
        this.organisation = organisation;
        this.clock = clock;
    }

    /// What holds today.
    record SettingJson(String setting, boolean value) {}

    /// One decision.
    record DecisionJson(
            String setting, boolean value, LocalDate validFrom, String reason, UUID decidedBy, Instant decidedAt) {
        static DecisionJson of(DecidedSetting decided) {
            return new DecisionJson(
                    decided.setting().word(),
                    decided.value(),
                    decided.validFrom(),
                    decided.reason(),
                    decided.decidedBy().value(),
                    decided.decidedAt());
        }
    }

    /// What holds today, and all decisions ever taken.
    record Whole(List<SettingJson> today, List<DecisionJson> decisions) {}

    /// A new decision.
    ///
    /// @param from absent is today
    record Deciding(
            boolean value,
            @Nullable LocalDate from,
            @Nullable String reason) {}

    /// One book of one authority: what it is called today.
    ///
    /// @param book the key by which it is named
    /// @param name what the agency calls it; absent where the law's name holds
    record BookJson(
            UUID authority,
            String authorityName,
            RegisterKind register,
            String book,
            String lawfulName,

            @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable
            String name) {}

    /// One name, as decided.
    record NameJson(UUID authority, String book, String name, LocalDate validFrom, UUID decidedBy, Instant decidedAt) {
        static NameJson of(DecidedName decided) {
            return new NameJson(
                    decided.authority().value(),
                    decided.book(),
                    decided.name(),
                    decided.validFrom(),
                    decided.decidedBy().value(),
                    decided.decidedAt());
        }
    }

    /// What the books are called today, and all names ever given.
    record Books(List<BookJson> today, List<NameJson> decisions) {}

    /// A new name.
    ///
    /// @param from absent is today
    record Naming(
            @Nullable UUID authority,
            @Nullable String book,
            @Nullable String name,
            @Nullable LocalDate from) {}

    @GetMapping("/book-names")
    @Operation(summary = "What the register books are called today, and all names ever given, newest first")
    Books books() {
        LocalDate today = LocalDate.now(clock);
        return new Books(
                organisation.authorities().stream()
                        .flatMap(authority -> practice.nameableBooks(authority, today).stream()
                                .map(book -> book(authority, book, today)))
                        .toList(),
                practice.bookNames().stream().map(NameJson::of).toList());
    }

    private BookJson book(IssuingAuthority authority, NameableBook book, LocalDate today) {
        return new BookJson(
                authority.id().value(),
                authority.name(),
                book.kind(),
                book.key(),
                book.lawfulName(),
                practice.bookName(authority.id(), book.key(), today).orElse(null));
    }

    @PostMapping("/book-names")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    @Operation(summary = "Name a register book from a day on; for the agency's administrator")
    void nameBook(@RequestBody Naming body) {
        UUID authority = body.authority();
        if (authority == null) {
            throw Refusal.notFound(Reason.of("practice.authority-unknown"));
        }
        practice.nameBook(
                new AuthorityId(authority),
                body.book() == null ? "" : body.book(),
                body.name() == null ? "" : body.name(),
                body.from() == null ? LocalDate.now(clock) : body.from());
    }

    /// One decision on the book of a type of document.
    record OwnBookJson(
            UUID authority,
            String type,
            boolean own,
            LocalDate validFrom,
            String reason,
            UUID decidedBy,
            Instant decidedAt) {
        static OwnBookJson of(OwnBook decided) {
            return new OwnBookJson(
                    decided.authority().value(),
                    decided.documentType(),
                    decided.own(),
                    decided.validFrom(),
                    decided.reason(),
                    decided.decidedBy().value(),
                    decided.decidedAt());
        }
    }

    /// A new decision.
    ///
    /// @param type code of a type of administrative document
    /// @param own whether it has a book of its own; otherwise it is numbered in the common one
    /// @param from today, or a New Year's Day
    record OwnBookDeciding(
            @Nullable UUID authority,
            @Nullable String type,
            boolean own,
            @Nullable LocalDate from,
            @Nullable String reason) {}

    @GetMapping("/own-books")
    @Operation(summary = "Which types of documents have a number book of their own: all decisions, newest first")
    List<OwnBookJson> ownBooks() {
        return ownBooks.decisions().stream().map(OwnBookJson::of).toList();
    }

    @PostMapping("/own-books")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    @Operation(summary = "Give a type of document a number book of its own, or the common one, from a day on")
    void decideOwnBook(@RequestBody OwnBookDeciding body) {
        UUID authority = body.authority();
        if (authority == null) {
            throw Refusal.notFound(Reason.of("practice.authority-unknown"));
        }
        ownBooks.decide(
                new AuthorityId(authority),
                body.type() == null ? "" : body.type(),
                body.own(),
                body.from() == null ? LocalDate.now(clock) : body.from(),
                body.reason() == null ? "" : body.reason());
    }

    @GetMapping
    @Operation(summary = "What holds today, and all decisions, newest first")
    Whole settings() {
        LocalDate today = LocalDate.now(clock);
        return new Whole(
                Arrays.stream(Setting.values())
                        .map(setting -> new SettingJson(setting.word(), practice.holds(setting, today)))
                        .toList(),
                practice.decisions().stream().map(DecisionJson::of).toList());
    }

    @PostMapping("/{setting}")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    @Operation(summary = "Decide a setting from a day on; for the agency's administrator")
    void decide(@PathVariable String setting, @RequestBody Deciding body) {
        practice.decide(
                Setting.of(setting),
                body.value(),
                body.from() == null ? LocalDate.now(clock) : body.from(),
                body.reason() == null ? "" : body.reason());
    }
}
