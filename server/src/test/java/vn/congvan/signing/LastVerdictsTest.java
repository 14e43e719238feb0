package vn.congvan.signing;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;
import vn.congvan.common.Acting;
import vn.congvan.common.Digest;
import vn.congvan.files.Content;
import vn.congvan.testing.ActingAs;
import vn.congvan.testing.CongVanTest;
import vn.congvan.testing.TestClock;
import vn.congvan.testing.TestPki;
import vn.congvandemo.pki.Identity;
import vn.congvandemo.pki.KeyKind;

/// The verdict that is kept to be shown: how long, for whom, and that a new one can be had.
@CongVanTest
class LastVerdictsTest {
    @Autowired
    private Signing signing;

    @Autowired
    private Content content;

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private TransactionTemplate transactions;

    @Autowired
    private TestPki pki;

    @Autowired
    private TestClock clock;

    private final Acting.InPost somebody = ActingAs.somebody();
    private Digest file = Digest.of(new byte[0]);

    @BeforeEach
    void aSignedFile() {
        var key = pki.authority()
                .issue(Identity.person("a", "Trần Quốc Bình", "UBND", "Chủ tịch", "1")
                        .withKeys(KeyKind.RSA_2048));
        file = content.store(ForeignFile.signedBy(key, clock.instant()));
    }

    @Test
    void whoLooksAgainSeesTheVerdictOfTheFirstLookWithItsTime() {
        Verdict first = shown(somebody);
        clock.shift(Duration.ofHours(23));
        assertThat(shown(somebody)).isEqualTo(first);
        assertThat(first.signatures()).hasSize(1);
    }

    @Test
    void afterTheTimeThatTheLawbookGivesItIsVerifiedAnew() {
        Verdict first = shown(somebody);
        clock.shift(Duration.ofHours(25));
        assertThat(shown(somebody).at()).isAfter(first.at());
    }

    @Test
    void onRequestItIsVerifiedAnewAndThenThatIsShown() {
        Verdict first = shown(somebody);
        clock.shift(Duration.ofMinutes(1));
        Verdict anew = ActingAs.call(somebody, () -> signing.shownAnew(file, Expectation.any()));
        assertThat(anew.at()).isAfter(first.at());
        assertThat(shown(somebody)).isEqualTo(anew);
    }

    @Test
    void anotherExpectationAnotherAgencyAndAnotherPolicyAreVerifiedAnew() {
        Verdict first = shown(somebody);
        clock.shift(Duration.ofMinutes(1));
        Verdict stricter = ActingAs.call(somebody, () -> signing.shown(file, Expectation.of(Expectation.Shape.ISSUED)));
        assertThat(stricter.light()).isEqualTo(Light.RED);
        assertThat(shown(ActingAs.somebody()).at()).isAfter(first.at());
        ActingAs.run(
                somebody,
                () -> transactions.executeWithoutResult(
                        _ -> jdbc.sql("update signing.verdict set policy = repeat('0', 64)")
                                .update()));
        assertThat(shown(somebody).at()).isAfter(first.at());
    }

    @Test
    void whatCannotBeReadAnyMoreIsVerifiedAnew() {
        Verdict first = shown(somebody);
        ActingAs.run(
                somebody,
                () -> transactions.executeWithoutResult(
                        _ -> jdbc.sql("update signing.verdict set verdict = '{\"light\": \"PINK\"}'")
                                .update()));
        clock.shift(Duration.ofMinutes(1));
        assertThat(shown(somebody).at()).isAfter(first.at());
    }

    private Verdict shown(Acting.InPost who) {
        return ActingAs.call(who, () -> signing.shown(file, Expectation.any()));
    }
}
