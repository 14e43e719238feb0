package vn.congvan.outgoing;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;
import vn.congvan.common.Acting;
import vn.congvan.common.DocumentId;
import vn.congvan.lawbook.CopyForm;
import vn.congvan.lawbook.Lawbook;
import vn.congvan.protocol.SignOrder;
import vn.congvan.registers.CopyBook;
import vn.congvan.registers.CopyEntry;
import vn.congvan.registers.GivenNumber;
import vn.congvan.signing.CornerOrder;
import vn.congvan.signing.CornerSeals;
import vn.congvan.signing.SignedFile;

/// The agency's signature on digitised paper, in the place of the seal: nobody else signs the file. With it the
/// paper has become a bản sao y in electronic form (Nghị định 30/2020, Điều 25 khoản 1 điểm c), which takes
/// its number from the one series of copies; on the file no number is shown (Phụ lục I, Phần II, Mục I).
@Component
class PaperSeal {
    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("dd/MM/yyyy");

    private final FromPaperRows rows;
    private final Parties parties;
    private final CopyBook copies;
    private final CornerSeals seals;
    private final Lawbook lawbook;
    private final TransactionTemplate transactions;
    private final Clock clock;

    PaperSeal(
            FromPaperRows rows,
            Parties parties,
            CopyBook copies,
            CornerSeals seals,
            Lawbook lawbook,
            TransactionTemplate transactions,
            Clock clock) {
        this.rows = rows;
        this.parties = parties;
        this.copies = copies;
        this.seals = seals;
        this.lawbook = lawbook;
        this.transactions = transactions;
        this.clock = clock;
    }

    /// Whether the document was signed on paper.
    boolean concerns(DocumentId id) {
        return Boolean.TRUE.equals(transactions.execute(_ -> rows.find(id).isPresent()));
    }

    /// When it was signed on paper, if it was.
    Optional<Instant> signedAt(DocumentId id) {
        return rows.find(id)
                .map(paper -> paper.signedOn().atStartOfDay(clock.getZone()).toInstant());
    }

    /// @throws vn.congvan.common.Refusal `registers.reconciling` while the series of copies gives no numbers
    SignOrder order(Parties.Of document, String title) {
        transactions.executeWithoutResult(
                _ -> copies.mustGiveNumbers(document.authority().id()));
        DocumentId id = document.document().id();
        return seals.order(new CornerOrder(
                id,
                id.value(),
                document.document().seal().numbered().orElseThrow(),
                document.authority(),
                Acting.person().post(),
                FromPaper.text(document.authority(), lawbook.copyName(CopyForm.SY, LocalDate.now(clock))),
                title));
    }

    /// What the trail says of the seal. Of digitised paper also the number in the register of copies, which it
    /// takes at this moment.
    Map<String, String> entered(OutgoingDocument document, SignedFile sealed) {
        var facts = new HashMap<>(LeaderSigning.facts(sealed));
        if (rows.find(document.id()).isPresent()) {
            Parties.Of whole = parties.of(document);
            GivenNumber given =
                    copies.take(document.id().value(), whole.authority().id(), entry(whole));
            facts.put("copy", given.full());
        }
        return facts;
    }

    private CopyEntry entry(Parties.Of whole) {
        OutgoingDocument document = whole.document();
        GivenSign sign = document.seal().sign().orElseThrow();
        LocalDate today = LocalDate.now(clock);
        return new CopyEntry(
                lawbook.copyName(CopyForm.SY, today),
                lawbook.copyAbbreviation(CopyForm.SY, today) + "-"
                        + whole.authority().abbreviation(),
                sign.full() + ", " + DAY.format(sign.date()) + ", "
                        + whole.authority().name(),
                whole.type().name() + ": " + document.fields().summary(),
                parties.receivers(document),
                0,
                false,
                Optional.empty(),
                Optional.empty());
    }

    /// The number of the bản sao y in the register of copies, once it is sealed.
    Optional<String> copyNumber(DocumentId id) {
        return copies.numberOf(id.value()).map(GivenNumber::full);
    }

    SignedFile complete(String requestId, byte[] signatureValue) {
        return seals.complete(requestId, signatureValue);
    }
}
