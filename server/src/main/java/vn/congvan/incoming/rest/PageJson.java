package vn.congvan.incoming.rest;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import vn.congvan.incoming.IncomingPage;
import vn.congvan.incoming.IncomingRow;
import vn.congvan.incoming.IncomingState;
import vn.congvan.lawbook.Urgency;
import vn.congvan.signing.Light;

/// One page of documents that arrived, as the API tells it.
record PageJson(List<Row> rows, long total, int page, int size, Map<IncomingState, Long> counts) {

    record Row(
            UUID id,
            IncomingState state,
            UUID authority,
            String authorityName,
            String senderName,
            String full,
            LocalDate issuedOn,
            String subject,
            Urgency urgency,
            Instant arrivedAt,
            Optional<Integer> arrivalNumber,
            Optional<Light> light) {
        static Row of(IncomingRow row) {
            return new Row(
                    row.id().value(),
                    row.state(),
                    row.authority().value(),
                    row.authorityName(),
                    row.senderName(),
                    row.full(),
                    row.issuedOn(),
                    row.subject(),
                    row.urgency(),
                    row.arrivedAt(),
                    row.arrivalNumber(),
                    row.light());
        }
    }

    static PageJson of(IncomingPage page) {
        return new PageJson(
                page.rows().stream().map(Row::of).toList(), page.total(), page.page(), page.size(), page.counts());
    }
}
