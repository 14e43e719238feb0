package vn.congvan.signing;

import eu.europa.esig.dss.spi.validation.CertificateVerifier;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.json.JsonMapper;
import vn.congvan.common.Digest;
import vn.congvan.common.Reason;
import vn.congvan.common.Wording;
import vn.congvan.trust.Trust;

/// Verifies one file after the other and writes its line.
final class VerifyRun {
    private static final JsonMapper JSON = new JsonMapper();
    private static final ZoneId HERE = ZoneId.of("Asia/Ho_Chi_Minh");
    private static final long LARGEST = 200_000_000;
    private static final int UNREADABLE = 3;

    private final VerifyArguments asked;
    private final CertificateVerifier verifier;
    private final Optional<EvidenceFile> evidence;
    private final boolean trustsEvidence;
    private final Clock clock;

    VerifyRun(VerifyArguments asked, Optional<Trust> named, Optional<EvidenceFile> evidence, Clock clock) {
        this.asked = asked;
        this.evidence = evidence;
        this.trustsEvidence = evidence.isPresent() && named.isEmpty();
        this.verifier = evidence.map(kept -> kept.verifier(named)).orElseGet(() -> {
            Trust trust = named.orElseGet(() -> Trust.ofNobody(clock));
            return asked.offline() ? trust.verifierWithoutNetwork() : trust.verifier();
        });
        this.clock = clock;
    }

    /// All files in their order.
    ///
    /// @return how the command ends
    int all(PrintStream lines) {
        int end = 0;
        for (String file : asked.files()) {
            end = Math.max(end, one(file, lines));
            lines.flush();
        }
        return end;
    }

    private int one(String file, PrintStream lines) {
        Verdict verdict;
        try {
            Path path = Path.of(file);
            if (!Files.isRegularFile(path)) {
                return failed(file, "signing.file-missing", lines);
            }
            if (Files.size(path) > LARGEST) {
                return failed(file, "signing.file-too-large", lines);
            }
            byte[] content = Files.readAllBytes(path);
            if (content.length == 0 || !opens(content)) {
                return failed(file, content.length == 0 ? "signing.file-empty" : "signing.not-readable", lines);
            }
            if (evidence.filter(kept -> !kept.file().equals(Digest.of(content))).isPresent()) {
                return failed(file, "signing.evidence-of-another-file", lines);
            }
            verdict = new Verification(verifier, clock.instant()).verify(content, Expectation.any(), List.of());
        } catch (IOException | InvalidPathException _) {
            return failed(file, "signing.file-missing", lines);
        } catch (OutOfMemoryError | StackOverflowError _) {
            return failed(file, "signing.not-readable", lines);
        }
        lines.println(asked.json() ? JSON.writeValueAsString(json(file, verdict)) : text(file, verdict));
        return switch (verdict.light()) {
            case GREEN -> 0;
            case RED -> 1;
            case AMBER -> 2;
        };
    }

    private static boolean opens(byte[] content) {
        try (PDDocument document = Loader.loadPDF(content)) {
            return document.getNumberOfPages() >= 0;
        } catch (IOException | RuntimeException _) {
            return false;
        }
    }

    private int failed(String file, String code, PrintStream lines) {
        String sentence = said(Reason.of(code));
        if (asked.json()) {
            lines.println(JSON.writeValueAsString(Map.of("file", file, "error", sentence, "code", code)));
        } else {
            lines.println(file + ": " + sentence);
        }
        return UNREADABLE;
    }

    private String said(Reason reason) {
        return Wording.of(reason, asked.english() ? Locale.ENGLISH : Locale.ROOT);
    }

    private static String word(Light light) {
        return switch (light) {
            case GREEN -> "VALID";
            case AMBER -> "UNDETERMINED";
            case RED -> "INVALID";
        };
    }

    private Map<String, Object> json(String file, Verdict verdict) {
        var line = new LinkedHashMap<String, Object>();
        line.put("file", file);
        line.put("verdict", word(verdict.light()));
        line.put("signatures", verdict.signatures().stream().map(this::json).toList());
        line.put("reasons", remarks(verdict).stream().map(this::said).toList());
        evidence.ifPresent(kept -> line.put("evidence", json(kept)));
        return line;
    }

    private Map<String, Object> json(EvidenceFile kept) {
        return Map.of(
                "manifest", kept.digest().hex(),
                "verifiedAt", time(kept.verifiedAt()),
                "anchors",
                        kept.anchors().stream().map(one -> Digest.of(one).hex()).toList(),
                "anchorsTrusted", trustsEvidence);
    }

    /// Whose word is taken for the roots is said: whoever made the evidence could have put his own in.
    private List<Reason> remarks(Verdict verdict) {
        var remarks = new ArrayList<>(verdict.remarks());
        if (trustsEvidence) {
            evidence.ifPresent(kept -> kept.anchors()
                    .forEach(one -> remarks.add(Reason.of(
                            "signing.trusted-by-evidence",
                            "digest",
                            Digest.of(one).hex()))));
        }
        return remarks;
    }

    private Map<String, @Nullable Object> json(SignatureFinding found) {
        var line = new LinkedHashMap<String, @Nullable Object>();
        line.put("signer", found.signer());
        line.put("organisation", found.agency().orElse(null));
        line.put("kind", found.holder().name());
        line.put("verdict", found.state().name());
        line.put("claimedTime", found.claimedAt().map(VerifyRun::time).orElse(null));
        line.put("provenTime", found.timeStampedAt().map(VerifyRun::time).orElse(null));
        line.put("coversWholeFile", found.coversWholeFile());
        line.put("changesAfter", found.changes().stream().map(VerifyRun::json).toList());
        line.put("reasons", found.remarks().stream().map(this::said).toList());
        return line;
    }

    private static Map<String, Object> json(RevisionChange change) {
        var line = new LinkedHashMap<String, Object>();
        line.put("kind", change.kind().name());
        line.put("where", change.where());
        line.put("allowed", change.allowed());
        return line;
    }

    private static String time(Instant instant) {
        return DateTimeFormatter.ISO_OFFSET_DATE_TIME.format(instant.atZone(HERE));
    }

    private String text(String file, Verdict verdict) {
        List<String> lines = new ArrayList<>();
        lines.add(file + ": " + word(verdict.light()));
        remarks(verdict).forEach(reason -> lines.add("  " + said(reason)));
        for (SignatureFinding found : verdict.signatures()) {
            lines.add("  [%s] %s%s"
                    .formatted(
                            found.state().name(),
                            found.signer(),
                            found.agency().map(agency -> ", " + agency).orElse("")));
            found.remarks().forEach(reason -> lines.add("    " + said(reason)));
            found.changes().stream()
                    .filter(change -> !change.allowed())
                    .forEach(change -> lines.add("    ! " + change.kind() + " " + change.where()));
        }
        return String.join("\n", lines);
    }
}
