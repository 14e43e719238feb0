package vn.congvan.signing;

import java.time.Clock;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.support.TransactionTemplate;
import vn.congvan.common.Digest;
import vn.congvan.files.Content;
import vn.congvan.signing.KeptEvidence.Occasion;
import vn.congvan.trust.Trust;

/// What verifications rested on, kept with each document for its life: when it was received and when it was issued. So
/// it can be judged later by what was known then, whatever has become of the services.
@Service
public class Evidence {
    private static final String DOCUMENT = "van-ban.pdf";

    private final Trust trust;
    private final Content content;
    private final Reports reports;
    private final LastVerdicts last;
    private final JdbcClient jdbc;
    private final TransactionTemplate transactions;
    private final Clock clock;

    Evidence(
            Trust trust,
            Content content,
            Reports reports,
            LastVerdicts last,
            JdbcClient jdbc,
            TransactionTemplate transactions,
            Clock clock) {
        this.trust = trust;
        this.content = content;
        this.reports = reports;
        this.last = last;
        this.jdbc = jdbc;
        this.transactions = transactions;
        this.clock = clock;
    }

    /// A verification with what it rested on, not kept yet.
    public static final class Found {
        private final Verdict verdict;
        private final Tokens tokens;

        private Found(Verdict verdict, Tokens tokens) {
            this.verdict = verdict;
            this.tokens = tokens;
        }

        /// The verdict.
        public Verdict verdict() {
            return verdict;
        }
    }

    /// Verifies a file now, by itself or as expected, and holds on to what that rested on.
    Found verify(byte[] file, Expectation expectation, List<byte[]> earlier) {
        var tokens = new AtomicReference<>(Tokens.NONE);
        Verdict verdict =
                new Verification(trust.verifier(), clock.instant(), tokens::set).verify(file, expectation, earlier);
        return new Found(verdict, tokens.get());
    }

    /// Verifies a file of the content store now, by itself. The verdict is also the one to show from now on.
    public Found verify(Digest file) {
        Found found = verify(content.read(file), Expectation.any(), List.of());
        last.keep(found.verdict, Expectation.any());
        return found;
    }

    /// Keeps it, once for each moment. Joins the caller's transaction if there is one.
    public KeptEvidence keep(Found found, Occasion occasion) {
        Verdict verdict = found.verdict;
        String policy = edition(trust);
        Digest kept = content.store(
                EvidenceFile.of(verdict, found.tokens, policy, reports.json(verdict), reports.html(verdict))
                        .zip());
        transactions.executeWithoutResult(_ -> jdbc.sql("""
                        insert into signing.evidence (agency_id, file, verified_at, occasion, policy, light, content)
                        values (public.current_agency(), :file, :at, :occasion, :policy, :light, :content)
                        on conflict do nothing
                        """)
                .param("file", verdict.file().hex())
                .param("at", OffsetDateTime.ofInstant(verdict.at(), ZoneOffset.UTC))
                .param("occasion", occasion.name())
                .param("policy", policy)
                .param("light", verdict.light().name())
                .param("content", kept.hex())
                .update());
        return new KeptEvidence(verdict.file(), verdict.at(), occasion, policy, verdict.light(), kept);
    }

    /// Names the policy, our checks and the trusted roots of now.
    static String edition(Trust trust) {
        String all = StrictPolicy.xml() + Verification.CHECKS + trust.edition();
        return Digest.of(all.getBytes(java.nio.charset.StandardCharsets.UTF_8)).hex();
    }

    /// The evidence that the acting agency keeps of a file, the newest first.
    public List<KeptEvidence> of(Digest file) {
        return Objects.requireNonNull(transactions.execute(_ -> jdbc.sql("""
                        select verified_at, occasion, policy, light, content from signing.evidence
                        where agency_id = public.current_agency() and file = :file order by verified_at desc
                        """)
                .param("file", file.hex())
                .query((row, _) -> new KeptEvidence(
                        file,
                        row.getObject("verified_at", OffsetDateTime.class).toInstant(),
                        Occasion.valueOf(row.getString("occasion")),
                        row.getString("policy"),
                        Light.valueOf(row.getString("light")),
                        new Digest(row.getString("content"))))
                .list()));
    }

    /// The document and the newest evidence of it as one ZIP, for `./congvan verify van-ban.pdf --evidence FILE`.
    public Optional<byte[]> export(Digest file) {
        return of(file).stream()
                .findFirst()
                .map(kept -> EvidenceFile.read(content.read(kept.content())).zip(Map.of(DOCUMENT, content.read(file))));
    }
}
