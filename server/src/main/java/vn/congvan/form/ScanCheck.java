package vn.congvan.form;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.springframework.stereotype.Component;
import vn.congvan.common.Reason;
import vn.congvan.common.Refusal;
import vn.congvan.files.ScannedPages;
import vn.congvan.files.ScannedPages.ScannedPage;
import vn.congvan.lawbook.DigitisingRule;
import vn.congvan.lawbook.Lawbook;

/// Holds a scan to the standard of digitised paper (Nghị định 30/2020, Phụ lục I, Phần II Mục I)
/// and tells for each page what has to be scanned again, and how.
@Component
public class ScanCheck {
    /// A picture that is scanned at 200 dpi may be drawn a hair's breadth larger.
    private static final double ROUNDING = 0.995;

    private static final double MILLIMETRES = 25.4 / 72;

    private final ScannedPages pages;
    private final Lawbook lawbook;
    private final Clock clock;

    ScanCheck(ScannedPages pages, Lawbook lawbook, Clock clock) {
        this.pages = pages;
        this.lawbook = lawbook;
        this.clock = clock;
    }

    /// @param expected how many pages the paper has
    /// @throws Refusal with every fault of every page: `form.scan-signed`, `form.scan-version`,
    ///     `form.scan-pages`, `form.scan-no-picture`, `form.scan-dpi`, `form.scan-grey`,
    ///     `form.scan-size`; `files.bomb`
    public void mustHold(byte[] pdf, int expected) {
        DigitisingRule rule = lawbook.digitising(LocalDate.now(clock));
        ScannedPages.Scanned scanned = pages.look(pdf);
        var faults = new ArrayList<Reason>();
        if (scanned.signed()) {
            faults.add(Reason.of("form.scan-signed"));
        }
        if (scanned.pdfVersion() < rule.pdfVersion()) {
            faults.add(Reason.of("form.scan-version", "version", Double.toString(scanned.pdfVersion()))
                    .with("least", Double.toString(rule.pdfVersion())));
        }
        int found = scanned.pages().size();
        if (found != expected) {
            faults.add(Reason.of("form.scan-pages", "found", found).with("expected", expected));
        }
        for (int number = 1; number <= found; number++) {
            page(scanned.pages().get(number - 1), number, rule, faults);
        }
        if (!faults.isEmpty()) {
            throw Refusal.userMistakes(faults);
        }
    }

    private static void page(ScannedPage page, int number, DigitisingRule rule, List<Reason> faults) {
        if (page.pixels() > rule.mostPixels()) {
            throw Refusal.userMistake(Reason.of("files.bomb"));
        }
        if (page.covered() < rule.covers()) {
            faults.add(Reason.of("form.scan-no-picture", "page", number));
            return;
        }
        if (page.dpi() < rule.dpi() * ROUNDING) {
            faults.add(Reason.of("form.scan-dpi", "page", number)
                    .with("dpi", Math.round(page.dpi()))
                    .with("least", rule.dpi()));
        }
        if (rule.colour() && !page.colour()) {
            faults.add(Reason.of("form.scan-grey", "page", number));
        }
        if (!rule.fullScale(page.width(), page.height())) {
            faults.add(Reason.of("form.scan-size", "page", number)
                    .with("width", millimetres(page.width()))
                    .with("height", millimetres(page.height())));
        }
    }

    private static String millimetres(float points) {
        return String.format(Locale.ROOT, "%.0f", points * MILLIMETRES);
    }
}
