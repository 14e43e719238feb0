package vn.congvan.outgoing;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import vn.congvan.common.Digest;
import vn.congvan.common.Reason;
import vn.congvan.common.Refusal;
import vn.congvan.files.Content;
import vn.congvan.form.CheckedAs;
import vn.congvan.form.FormCheck;
import vn.congvan.form.FormReport;
import vn.congvan.lawbook.Edition;

/// What the form check said of files, as long as there is room: the same file, law and expectations always give the
/// same report, so that nobody waits for it twice.
@Component
class FormReports {
    private static final int MOST = 300;
    private static final Logger LOG = LoggerFactory.getLogger(FormReports.class);

    /// Everything that a report depends on.
    ///
    /// @param docx the file that the PDF was made of, if it was a DOCX
    record Asked(Digest pdf, Optional<Digest> docx, CheckedAs as, Edition law) {}

    private final FormCheck check;
    private final Content content;
    private final Map<Asked, FormReport> known = new LinkedHashMap<>(16, 0.75f, true);

    FormReports(FormCheck check, Content content) {
        this.check = check;
        this.content = content;
    }

    /// @throws vn.congvan.common.Refusal `form.unreadable`, `lawbook.day-not-covered`
    FormReport of(Asked asked) {
        return known(asked).orElseGet(() -> {
            FormReport report = read(asked);
            keep(asked, report);
            return report;
        });
    }

    /// A file that no library can lay out stops nobody: people check it then.
    private FormReport read(Asked asked) {
        byte[] pdf = content.read(asked.pdf());
        Optional<byte[]> docx = asked.docx().map(content::read);
        try {
            return docx.map(source -> check.docx(source, pdf, asked.as())).orElseGet(() -> check.pdf(pdf, asked.as()));
        } catch (Refusal told) {
            throw told;
        } catch (RuntimeException | StackOverflowError failed) {
            LOG.warn("the form of {} could not be checked", asked.pdf(), failed);
            throw Refusal.userMistake(Reason.of("form.unreadable"));
        }
    }

    private Optional<FormReport> known(Asked asked) {
        synchronized (known) {
            return Optional.ofNullable(known.get(asked));
        }
    }

    private void keep(Asked asked, FormReport report) {
        synchronized (known) {
            known.put(asked, report);
            if (known.size() > MOST) {
                known.remove(known.keySet().iterator().next());
            }
        }
    }
}
