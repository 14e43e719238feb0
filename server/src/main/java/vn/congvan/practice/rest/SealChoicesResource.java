package vn.congvan.practice.rest;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import vn.congvan.practice.SealChoices;

/// `/api/practice/seals`: which documents signed by several people get the agency's seal.
@RestController
@RequestMapping("/api/practice/seals")
@Tag(name = "practice")
class SealChoicesResource {
    private final SealChoices choices;
    private final Clock clock;

    SealChoicesResource(SealChoices choices, Clock clock) {
        this.choices = choices;
        this.clock = clock;
    }

    /// What holds today for one kind.
    record SealJson(String documentType, boolean sealed, boolean decided) {}

    /// A decision; `from` absent is today.
    record Deciding(
            boolean sealed,
            @Nullable LocalDate from,
            @Nullable String reason) {}

    @GetMapping
    @Operation(summary = "Whether the kinds of document that the law leaves to the agency get its seal today")
    List<SealJson> seals() {
        LocalDate today = LocalDate.now(clock);
        return choices.decidable().stream()
                .map(kind -> new SealJson(
                        kind.type(),
                        choices.sealed(kind, today),
                        choices.inForce(kind.type(), today).isPresent()))
                .toList();
    }

    @PostMapping("/{type}")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    @Operation(summary = "Decide it for one kind from a day on; for the agency's administrator")
    void decide(@PathVariable String type, @RequestBody Deciding body) {
        choices.decide(
                type,
                body.sealed(),
                body.from() == null ? LocalDate.now(clock) : body.from(),
                body.reason() == null ? "" : body.reason());
    }
}
