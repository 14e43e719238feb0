package vn.congvan.outgoing;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;
import vn.congvan.exchange.Envelope;
import vn.congvan.lawbook.DocumentType;
import vn.congvan.lawbook.Lawbook;
import vn.congvan.lawbook.SecrecyDegree;
import vn.congvan.organisation.IssuingAuthority;
import vn.congvan.organisation.Organisation;
import vn.congvan.organisation.Post;
import vn.congvan.organisation.Unit;
import vn.congvan.registers.OutgoingEntry;
import vn.congvan.registers.Receiver;
import vn.congvan.registers.Signer;

/// Who and what stands behind a document's ids, and what register and package say of it.
@Component
class Parties {
    /// A document with what its ids stand for.
    record Of(
            OutgoingDocument document,
            IssuingAuthority authority,
            DocumentType type,
            Unit unit,
            Post drafter,
            Post signer) {}

    private final Organisation organisation;
    private final Lawbook lawbook;
    private final VersionRows versions;
    private final Clock clock;

    Parties(Organisation organisation, Lawbook lawbook, VersionRows versions, Clock clock) {
        this.organisation = organisation;
        this.lawbook = lawbook;
        this.versions = versions;
        this.clock = clock;
    }

    Of of(OutgoingDocument document) {
        return new Of(
                document,
                organisation.authority(document.fields().authority()).orElseThrow(() -> lost("authority")),
                lawbook.documentType(document.fields().documentType(), day(document)),
                organisation.unit(document.unit()).orElseThrow(() -> lost("unit")),
                organisation.post(document.drafter()).orElseThrow(() -> lost("drafter")),
                organisation.post(document.fields().signer()).orElseThrow(() -> lost("signer")));
    }

    /// The notation that a number of this day bears.
    String notation(OutgoingDocument document, LocalDate day) {
        Of parties = of(document);
        return lawbook.notation(
                parties.type(),
                parties.authority().abbreviation(),
                Optional.of(parties.unit().abbreviation()),
                day.getYear());
    }

    /// The document's line in the register.
    OutgoingEntry entry(Of parties, Version version) {
        OutgoingDocument document = parties.document();
        DraftFields fields = document.fields();
        return new OutgoingEntry(
                parties.type().name(),
                parties.authority().name(),
                fields.summary(),
                fields.language(),
                version.pages(),
                fields.description(),
                new Signer(parties.signer().title(), parties.signer().personName()),
                receivers(document),
                document.decidedUrgency(),
                fields.copies(),
                fields.replyBy(),
                parties.unit().name());
    }

    /// What the package says of the document.
    Envelope envelope(Of parties, Version version) {
        OutgoingDocument document = parties.document();
        DraftFields fields = document.fields();
        GivenSign sign = document.seal().sign().orElseThrow();
        return new Envelope(
                fields.documentType(),
                parties.type().name(),
                sign.printed(),
                sign.notation(),
                sign.date(),
                parties.authority().name(),
                fields.summary(),
                fields.language(),
                version.pages(),
                parties.signer().title(),
                parties.signer().personName(),
                document.decidedUrgency(),
                SecrecyDegree.NONE,
                fields.replyBy(),
                fields.copies());
    }

    List<Receiver> receivers(OutgoingDocument document) {
        return versions.addressees(document.id(), document.version()).stream()
                .map(addressee -> new Receiver(
                        Optional.of(addressee.address())
                                .filter(Address.Agency.class::isInstance)
                                .map(Address::word),
                        addressee.name()))
                .toList();
    }

    /// The day whose law applies: the document's, or today as long as it has none.
    private LocalDate day(OutgoingDocument document) {
        return document.seal().sign().map(GivenSign::date).orElseGet(() -> LocalDate.now(clock));
    }

    private static IllegalStateException lost(String what) {
        return new IllegalStateException("the document's " + what + " is not in its agency");
    }
}
