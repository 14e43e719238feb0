package vn.congvan.outgoing;

import java.util.LinkedHashMap;
import java.util.List;
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
    private final Map<Asked, Outcome> known = new LinkedHashMap<>(16, 0.75f, true);

    /// What came of checking a file: a report, or why it cannot be checked, ever.
    private sealed interface Outcome {
        record Said(FormReport report) implements Outcome {}

        record Unreadable(List<Reason> because) implements Outcome {}
    }

    FormReports(FormCheck check, Content content) {
        this.check = check;
        this.content = content;
    }

    /// @throws vn.congvan.common.Refusal `form.unreadable`, `lawbook.day-not-covered`
    FormReport of(Asked asked) {
        Outcome outcome = known(asked).orElseGet(() -> {
            Outcome found = read(asked);
            keep(asked, found);
            return found;
        });
        return switch (outcome) {
            case Outcome.Said said -> said.report();
            case Outcome.Unreadable unreadable -> throw Refusal.userMistakes(unreadable.because());
        };
    }

    /// A file that no library can lay out stops nobody: people check it then.
    private Outcome read(Asked asked) {
        byte[] pdf = content.read(asked.pdf());
        Optional<byte[]> docx = asked.docx().map(content::read);
        try {
            return new Outcome.Said(docx.map(source -> check.docx(source, pdf, asked.as()))
                    .orElseGet(() -> check.pdf(pdf, asked.as())));
        } catch (Refusal told) {
            if (told.kind() != Refusal.Kind.USER_MISTAKE) {
                throw told;
            }
            return new Outcome.Unreadable(told.reasons());
        } catch (RuntimeException | StackOverflowError failed) {
            LOG.warn("the form of {} could not be checked", asked.pdf(), failed);
            return new Outcome.Unreadable(List.of(Reason.of("form.unreadable")));
        }
    }

    private Optional<Outcome> known(Asked asked) {
        synchronized (known) {
            return Optional.ofNullable(known.get(asked));
        }
    }

    private void keep(Asked asked, Outcome outcome) {
        synchronized (known) {
            known.put(asked, outcome);
            if (known.size() > MOST) {
                known.remove(known.keySet().iterator().next());
            }
        }
    }
}
