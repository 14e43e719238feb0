package vn.congvan.form;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.time.Clock;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import tools.jackson.databind.json.JsonMapper;
import vn.congvan.common.Reason;
import vn.congvan.common.Refusal;
import vn.congvan.common.Wording;
import vn.congvan.files.LooseFiles;
import vn.congvan.files.MediaKind;
import vn.congvan.files.Purpose;
import vn.congvan.lawbook.DocumentType;
import vn.congvan.lawbook.Lawbook;
import vn.congvan.lawbook.Sentence;

/// Checks one file after the other and writes its line.
final class CheckFormRun {
    private static final JsonMapper JSON = new JsonMapper();
    private static final int FINE = 0;
    private static final int ERRORS = 1;
    private static final int UNREADABLE = 3;

    private final CheckFormArguments asked;
    private final LooseFiles files;
    private final FormCheck check;
    private final CheckedAs as;

    /// @throws Refusal `lawbook.document-type-unknown`, `lawbook.day-not-covered`
    CheckFormRun(CheckFormArguments asked, LooseFiles files, FormCheck check, Lawbook lawbook, Clock clock) {
        this.asked = asked;
        this.files = files;
        this.check = check;
        LocalDate day = asked.day().orElseGet(() -> LocalDate.now(clock));
        this.as = new CheckedAs(asked.type().map(type -> code(type, lawbook, day)), day, Optional.empty());
    }

    /// The code itself, or the code of the abbreviation that people know.
    private static String code(String type, Lawbook lawbook, LocalDate day) {
        List<DocumentType> types = lawbook.documentTypes(day);
        return types.stream()
                .filter(one -> one.code().equalsIgnoreCase(type))
                .findFirst()
                .or(() -> types.stream()
                        .filter(one -> one.abbreviation()
                                .map(abbreviation -> abbreviation.equalsIgnoreCase(type))
                                .orElse(false))
                        .findFirst())
                .map(DocumentType::code)
                .orElseThrow(() -> Refusal.userMistake(Reason.of("lawbook.document-type-unknown", "type", type)));
    }

    /// All files in their order.
    ///
    /// @return how the command ends
    int all(PrintStream lines) {
        int end = FINE;
        for (String file : asked.files()) {
            int one = one(file, lines);
            lines.flush();
            end = Math.max(end, one);
        }
        return end;
    }

    private int one(String file, PrintStream lines) {
        try {
            FormReport report = report(Path.of(file));
            lines.println(asked.json() ? json(report) : text(file, report));
            return report.hasErrors() ? ERRORS : FINE;
        } catch (Refusal e) {
            failed(file, e.reason(), lines);
        } catch (IOException | InvalidPathException _) {
            failed(file, Reason.of("form.file-missing"), lines);
        } catch (RuntimeException | StackOverflowError _) {
            failed(file, Reason.of("form.unreadable"), lines);
        }
        return UNREADABLE;
    }

    private FormReport report(Path file) throws IOException {
        if (!Files.isRegularFile(file)) {
            throw Refusal.userMistake(Reason.of("form.file-missing"));
        }
        String name = String.valueOf(file.getFileName());
        boolean pdf = MediaKind.namedBy(name).filter(MediaKind.PDF::equals).isPresent();
        // A signed PDF may be checked too; changes in a DOCX must be settled, or nobody knows its text.
        Purpose purpose = pdf ? Purpose.RECEIVED : Purpose.DRAFT;
        files.checkSize(Files.size(file), purpose);
        byte[] content = Files.readAllBytes(file);
        MediaKind kind = files.check(content, name, purpose).kind();
        return switch (kind) {
            case DOCX -> check.docx(content, files.pdf(content), as);
            case PDF -> check.pdf(content, as);
            default -> throw Refusal.userMistake(Reason.of("files.type-not-allowed", "allowed", "DOCX, PDF"));
        };
    }

    private String json(FormReport report) {
        return JSON.writeValueAsString(
                Map.of("findings", report.findings().stream().map(this::json).toList()));
    }

    private Map<String, Object> json(FormFinding finding) {
        var line = new LinkedHashMap<String, Object>();
        line.put("rule", finding.rule());
        line.put("article", finding.article());
        line.put("severity", finding.severity().word());
        line.put("page", finding.where().page() + 1);
        var where = new LinkedHashMap<String, Object>();
        where.put("x", tenth(finding.where().x()));
        where.put("y", tenth(finding.where().y()));
        where.put("width", tenth(finding.where().width()));
        where.put("height", tenth(finding.where().height()));
        line.put("where", where);
        line.put("message", told(finding.message()));
        line.put("mend", told(finding.mend()));
        return line;
    }

    private static double tenth(float points) {
        return Math.round(points * 10) / 10.0;
    }

    private String told(Sentence sentence) {
        return asked.english() ? sentence.en() : sentence.vi();
    }

    private String text(String file, FormReport report) {
        var text = new StringBuilder(file).append(": ").append(report.findings().size());
        report.findings()
                .forEach(finding -> text.append("\n  [%s] %s %d: %s %s (%s)"
                        .formatted(
                                finding.severity().word(),
                                asked.english() ? "page" : "trang",
                                finding.where().page() + 1,
                                told(finding.message()),
                                told(finding.mend()),
                                finding.article())));
        return text.toString();
    }

    private void failed(String file, Reason reason, PrintStream lines) {
        String sentence = Wording.of(reason, asked.english() ? Locale.ENGLISH : Locale.ROOT);
        if (!asked.json()) {
            lines.println(file + ": " + sentence);
            return;
        }
        var line = new LinkedHashMap<String, Object>();
        line.put("findings", List.of());
        line.put("error", sentence);
        line.put("code", reason.code());
        lines.println(JSON.writeValueAsString(line));
    }
}
