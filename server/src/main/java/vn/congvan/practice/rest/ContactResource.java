package vn.congvan.practice.rest;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import vn.congvan.practice.Contact;
import vn.congvan.practice.Contacts;

/// `/api/practice/contact`: how the agency is reached.
@RestController
@RequestMapping("/api/practice/contact")
@Tag(name = "practice", description = "Thiết lập của cơ quan trong khuôn khổ pháp luật")
class ContactResource {
    private final Contacts contacts;
    private final Clock clock;

    ContactResource(Contacts contacts, Clock clock) {
        this.contacts = contacts;
        this.clock = clock;
    }

    /// What was entered from a day on.
    record Entered(Contact contact, LocalDate validFrom, UUID decidedBy, Instant decidedAt) {}

    /// A new entry.
    ///
    /// @param from absent is today
    record Entering(
            @Nullable String address,
            @Nullable String phone,
            @Nullable String fax,
            @Nullable String email,
            @Nullable String website,
            @Nullable LocalDate from) {
        Contact contact() {
            return new Contact(text(address), text(phone), text(fax), text(email), text(website));
        }

        private static String text(@Nullable String given) {
            return given == null ? "" : given;
        }
    }

    @GetMapping
    @Operation(summary = "How the agency is reached: all entries, what counts last first")
    List<Entered> all() {
        return contacts.all().stream()
                .map(one -> new Entered(
                        one.contact(), one.validFrom(), one.decidedBy().value(), one.decidedAt()))
                .toList();
    }

    @PostMapping
    @ResponseStatus(HttpStatus.NO_CONTENT)
    @Operation(summary = "Enter how the agency is reached from a day on; for the agency's administrator")
    void enter(@RequestBody Entering body) {
        contacts.enter(body.contact(), body.from() == null ? LocalDate.now(clock) : body.from());
    }
}
