package vn.congvan.outgoing.rest;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.congvan.outgoing.Checkout;
import vn.congvan.outgoing.CheckoutView;
import vn.congvan.outgoing.Comparison;
import vn.congvan.outgoing.SetAside;
import vn.congvan.outgoing.TakenDraft;
import vn.congvan.outgoing.comparing.ComparedParagraph;
import vn.congvan.outgoing.comparing.Piece;
import vn.congvan.platform.web.ActJson;

/// Bodies and answers about working on one draft together.
final class TogetherJson {
    private TogetherJson() {}

    /// Why a draft is taken along.
    record Taking(@Nullable String purpose, @Nullable Long revision) {
        static final Taking EMPTY = new Taking(null, null);
    }

    /// Why a draft is taken from who has it along.
    record Relieving(@Nullable String reason) {}

    /// Who has, or had, a draft along.
    record CheckoutJson(
            UUID id,
            int version,
            UUID by,
            String byName,
            Instant since,
            Optional<String> purpose,
            Optional<Checkout.Ended> ended) {
        static CheckoutJson of(Checkout checkout) {
            return new CheckoutJson(
                    checkout.id(),
                    checkout.version(),
                    checkout.by().value(),
                    checkout.byName(),
                    checkout.since(),
                    checkout.purpose(),
                    checkout.ended());
        }
    }

    /// The state of a draft, and what the asker may do.
    record StateJson(
            Optional<CheckoutJson> open,
            int version,
            String fileName,
            String fileHref,
            List<ActJson> acts,
            List<CheckoutJson> past,
            List<AsideJson> aside) {
        static StateJson of(UUID document, CheckoutView view) {
            return new StateJson(
                    view.open().map(CheckoutJson::of),
                    view.version(),
                    view.fileName(),
                    "/api/outgoing/documents/" + document + "/checkout/file",
                    List.of(
                            ActJson.of("check-out", view.mayCheckOut(), false, false),
                            ActJson.of("check-in", view.mayCheckIn(), false, true),
                            ActJson.of("give-up", view.mayGiveUp(), false, false),
                            ActJson.of("break", view.mayBreak(), false, true)),
                    view.past().stream().map(CheckoutJson::of).toList(),
                    view.aside().stream()
                            .map(aside -> AsideJson.of(document, aside))
                            .toList());
        }
    }

    /// A file that came too late to be a version.
    record AsideJson(
            UUID id,
            int basedOn,
            OutgoingJson.FileJson source,
            OutgoingJson.FileJson pdf,
            String byName,
            Instant at,
            String note) {
        static AsideJson of(UUID document, SetAside aside) {
            return new AsideJson(
                    aside.id(),
                    aside.basedOn(),
                    OutgoingJson.FileJson.of(document, aside.source()),
                    OutgoingJson.FileJson.of(document, aside.pdf()),
                    aside.byName(),
                    aside.at(),
                    aside.note());
        }
    }

    /// A draft that somebody has along.
    record TakenJson(UUID document, String unitName, String documentType, CheckoutJson checkout) {
        static TakenJson of(TakenDraft taken) {
            return new TakenJson(
                    taken.document().value(),
                    taken.unitName(),
                    taken.documentType(),
                    CheckoutJson.of(taken.checkout()));
        }
    }

    /// The number of the version that a corrected file became.
    record CheckedIn(int version) {}

    /// Two versions side by side.
    record ComparisonJson(
            SideJson older,
            SideJson newer,
            List<Comparison.FieldChange> fields,
            List<Comparison.AttachmentChange> attachments,
            boolean laidOut,
            long inserted,
            long deleted,
            long changedParagraphs,
            List<ParagraphJson> paragraphs) {
        static ComparisonJson of(Comparison found) {
            return new ComparisonJson(
                    SideJson.of(found.older()),
                    SideJson.of(found.newer()),
                    found.fields(),
                    found.attachments(),
                    found.laidOut(),
                    found.text().inserted(),
                    found.text().deleted(),
                    found.text().changed(),
                    found.text().paragraphs().stream().map(ParagraphJson::of).toList());
        }
    }

    /// One of the two.
    record SideJson(String key, int version, boolean aside, String byName, Instant at, Optional<String> remark) {
        static SideJson of(Comparison.Side side) {
            return new SideJson(
                    side.key().word(), side.version(), side.aside(), side.byName(), side.at(), side.remark());
        }
    }

    /// One paragraph of both.
    record ParagraphJson(ComparedParagraph.Kind kind, List<Piece> pieces) {
        static ParagraphJson of(ComparedParagraph paragraph) {
            return new ParagraphJson(paragraph.kind(), paragraph.pieces());
        }
    }
}
