package vn.congvan.desk;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.congvan.audit.Finding;
import vn.congvan.audit.Trail;
import vn.congvan.audit.TrailEntry;
import vn.congvan.common.Acting;
import vn.congvan.common.DocumentId;
import vn.congvan.organisation.Organisation;

/// Offers the trail to its readers: asks their permission first and records the reading.
@Service
class TrailReading {
    private final Trail trail;
    private final Organisation organisation;
    private final DocumentSight sight;
    private final ApplicationEventPublisher events;

    TrailReading(Trail trail, Organisation organisation, DocumentSight sight, ApplicationEventPublisher events) {
        this.trail = trail;
        this.organisation = organisation;
        this.sight = sight;
        this.events = events;
    }

    /// The agency's latest entries, for its administrator.
    ///
    /// @throws vn.congvan.common.Refusal `desk.trail-not-yours`
    @Transactional
    public List<TrailEntry> ofAgency(Optional<String> act, Optional<UUID> before, int limit) {
        MayReadTrail.of(organisation.actingPost().roles()).orThrow();
        events.publishEvent(new TrailRead("agency", Acting.currentAgency().value()));
        return trail.latest(act, before, limit);
    }

    /// The entries of one document, for whoever may see the document.
    @Transactional
    public List<TrailEntry> ofDocument(DocumentId document) {
        sight.mustSee(document);
        events.publishEvent(new TrailRead("document", document.value()));
        return trail.of(document);
    }

    /// Walks the agency's trail and says whether anything is missing or altered.
    ///
    /// @throws vn.congvan.common.Refusal `desk.trail-not-yours`
    public Finding verify() {
        MayReadTrail.of(organisation.actingPost().roles()).orThrow();
        return trail.verify();
    }
}
