package vn.congvan.exchange.rest;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import vn.congvan.common.DocumentId;
import vn.congvan.exchange.Exchange;
import vn.congvan.exchange.PackageId;

/// `/api/exchange`: how sent documents stand with their receivers, and repairing what could not be delivered.
@RestController
@RequestMapping("/api/exchange")
class DeliveriesResource {
    private final Exchange exchange;

    DeliveriesResource(Exchange exchange) {
        this.exchange = exchange;
    }

    /// Which delivery to try again, and to which code if the old one was wrong.
    record Retry(UUID packageId, String code, Optional<String> newCode) {}

    @GetMapping("/documents/{document}/states")
    List<StateJson> states(@PathVariable UUID document) {
        return exchange.states(new DocumentId(document)).stream()
                .map(StateJson::of)
                .toList();
    }

    @GetMapping("/failed")
    List<StateJson.Failed> failed() {
        return exchange.failed().stream().map(StateJson.Failed::of).toList();
    }

    @PostMapping("/failed/retry")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void retry(@RequestBody Retry retry) {
        exchange.retry(new PackageId(retry.packageId()), retry.code(), retry.newCode());
    }
}
