package vn.congvan.signing;

import java.io.IOException;
import java.util.Base64;
import java.util.Objects;
import java.util.Optional;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.interactive.form.PDAcroForm;
import org.apache.pdfbox.pdmodel.interactive.form.PDField;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;
import vn.congvan.common.Acting;
import vn.congvan.common.Digest;
import vn.congvan.common.DocumentId;
import vn.congvan.common.PersonId;
import vn.congvan.files.Content;
import vn.congvan.files.PagePictures;
import vn.congvan.protocol.OrderSeal;
import vn.congvan.protocol.SignOrder;

/// Seals orders for the agents that the acting person has paired, and gives them the page to show.
@Component
class OrderSeals {
    private static final int DPI = 80;

    /// Signing agents take no larger picture.
    private static final int LARGE = 300_000;

    private final PairingRows rows;
    private final Content content;
    private final PagePictures pictures;
    private final TransactionTemplate transactions;

    OrderSeals(PairingRows rows, Content content, PagePictures pictures, TransactionTemplate transactions) {
        this.rows = rows;
        this.content = content;
        this.pictures = pictures;
        this.transactions = transactions;
    }

    /// The order, sealed if the acting person has paired an agent.
    ///
    /// @param base the version that is signed
    /// @param field in which is signed; its page is shown
    SignOrder seal(SignOrder order, DocumentId document, Digest base, String field) {
        PersonId person = Acting.person().person();
        Optional<OrderKey> key = Objects.requireNonNull(transactions.execute(
                _ -> rows.computers(person).isEmpty() ? Optional.<OrderKey>empty() : rows.key(person)));
        return key.map(found -> found.seal(
                        order,
                        new OrderSeal(
                                found.id().toString(),
                                person.value().toString(),
                                document.value().toString(),
                                base.hex(),
                                picture(base, field),
                                "")))
                .orElse(order);
    }

    private String picture(Digest base, String field) {
        int page = page(content.read(base), field);
        return Base64.getEncoder().encodeToString(pictures.pngWithin(base, page, DPI, LARGE));
    }

    /// The page that bears the field; the first where it is on none.
    private static int page(byte[] pdf, String field) {
        try (PDDocument document = Loader.loadPDF(pdf)) {
            PDAcroForm form = document.getDocumentCatalog().getAcroForm(null);
            PDField found = form == null ? null : form.getField(field);
            if (found == null || found.getWidgets().isEmpty()) {
                return 0;
            }
            PDPage page = found.getWidgets().getFirst().getPage();
            return page == null ? 0 : Math.max(0, document.getPages().indexOf(page));
        } catch (IOException e) {
            throw new IllegalStateException("a prepared file cannot be read", e);
        }
    }
}
