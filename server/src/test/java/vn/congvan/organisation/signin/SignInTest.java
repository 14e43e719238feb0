package vn.congvan.organisation.signin;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;
import vn.congvan.audit.Trail;
import vn.congvan.audit.TrailEntry;
import vn.congvan.common.Acting;
import vn.congvan.common.PostId;
import vn.congvan.common.Refusal;
import vn.congvan.testing.ActingAs;
import vn.congvan.testing.CongVanTest;
import vn.congvan.testing.TestClock;
import vn.congvan.testing.TestProvince;

@CongVanTest
class SignInTest {
    private static final String DRAFTER = "nguyen.van.an";
    private static final String IN_TWO_HOUSES = "dang.thuy.linh";

    @Autowired
    private TestProvince provinces;

    @Autowired
    private SignIn signIn;

    @Autowired
    private AccessTokens tokens;

    @Autowired
    private Trail trail;

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private TransactionTemplate transactions;

    @Autowired
    private TestClock clock;

    private final String address = "test-" + UUID.randomUUID();
    private TestProvince.Copy province;

    @BeforeEach
    void aProvince() {
        province = provinces.fresh();
    }

    @Test
    void theRightPasswordSignsInToOnesPost() {
        var who = enter(DRAFTER);
        assertThat(who.acting()).isEqualTo(province.as(DRAFTER));
        assertThat(who.scope()).isEqualTo(SignedIn.Scope.ACT);
    }

    @Test
    void aWrongPasswordAndAnUnknownNameGetTheSameAnswer() {
        assertRefused("organisation.sign-in-wrong", () -> enter(DRAFTER, "wrong"));
        assertRefused("organisation.sign-in-wrong", () -> enter("nobody.at.all", "wrong"));
    }

    @Test
    void aLockedAccountIsAnsweredLikeAWrongPassword() {
        lock(DRAFTER);
        assertRefused("organisation.sign-in-wrong", () -> enter(DRAFTER));
    }

    @Test
    void afterFiveFailuresEvenTheRightPasswordWaits() {
        for (int i = 0; i < 5; i++) {
            assertRefused("organisation.sign-in-wrong", () -> enter(DRAFTER, "wrong"));
        }
        assertRefused("organisation.sign-in-wait", () -> enter(DRAFTER));
        assertThat(enter(IN_TWO_HOUSES)).isNotNull();
        clock.shift(Duration.ofMinutes(16));
        assertThat(enter(DRAFTER)).isNotNull();
    }

    @Test
    void aSuccessClearsTheFailuresOfTheAccount() {
        for (int round = 0; round < 2; round++) {
            for (int i = 0; i < 4; i++) {
                assertRefused("organisation.sign-in-wrong", () -> enter(DRAFTER, "wrong"));
            }
            assertThat(enter(DRAFTER)).isNotNull();
        }
    }

    @Test
    void oneAddressCannotTryAllAccounts() {
        for (int i = 0; i < 50; i++) {
            var name = "nobody." + i;
            assertRefused("organisation.sign-in-wrong", () -> enter(name, "wrong"));
        }
        assertRefused("organisation.sign-in-wait", () -> enter(DRAFTER));
    }

    @Test
    void guessesAtTheSameTimeGetNoMoreTriesThanOneAfterAnother() throws Exception {
        try (var workers = Executors.newFixedThreadPool(8)) {
            var codes = IntStream.range(0, 12)
                    .mapToObj(_ -> workers.submit(() -> code(() -> enter(DRAFTER, "wrong"))))
                    .toList();
            int wrong = 0;
            for (var code : codes) {
                wrong += code.get().equals("organisation.sign-in-wrong") ? 1 : 0;
            }
            assertThat(wrong).isEqualTo(5);
        }
    }

    @Test
    void onePersonSwitchesBetweenHisPostsAndStaysThere() {
        var who = enter(IN_TWO_HOUSES);
        var other = province.as(IN_TWO_HOUSES, "so-khcn");
        assertThat(who.agency()).isNotEqualTo(other.agency());
        assertThat(signIn.switchTo(who, other.post()).acting()).isEqualTo(other);
        assertThat(enter(IN_TWO_HOUSES).acting()).isEqualTo(other);
    }

    @Test
    void anotherPersonsPostIsAnsweredLikeAnUnknownOne() {
        var who = enter(DRAFTER);
        var foreign = province.as("truong.thi.yen").post();
        assertRefused("organisation.post-not-held", () -> signIn.switchTo(who, foreign));
        assertRefused("organisation.post-not-held", () -> signIn.switchTo(who, new PostId(UUID.randomUUID())));
    }

    @Test
    void anEndedPostSignsInNoMore() {
        var who = enter(DRAFTER);
        end(province.as(DRAFTER));
        assertThat(signIn.stands(who)).isFalse();
        assertRefused("organisation.no-post", () -> enter(DRAFTER));
    }

    @Test
    void aTokenIsWorthItsPostUntilItIsRevoked() {
        var who = enter(DRAFTER);
        var made = make(who, SignedIn.Scope.READ, 3);
        assertThat(tokens.bearer(made.secret()).acting()).isEqualTo(who.acting());
        ActingAs.run(who.acting(), () -> tokens.revoke(who, made.token().id()));
        assertRefused("organisation.token-refused", () -> tokens.bearer(made.secret()));
    }

    @Test
    void aTokenExpires() {
        var made = make(enter(DRAFTER), SignedIn.Scope.ACT, 1);
        clock.shift(Duration.ofHours(25));
        assertRefused("organisation.token-refused", () -> tokens.bearer(made.secret()));
    }

    @Test
    void aTokenEndsWithItsPostAndWithTheAccount() {
        var drafter = make(enter(DRAFTER), SignedIn.Scope.ACT, 1);
        end(province.as(DRAFTER));
        assertRefused("organisation.token-refused", () -> tokens.bearer(drafter.secret()));
        var linh = make(enter(IN_TWO_HOUSES), SignedIn.Scope.ACT, 1);
        lock(IN_TWO_HOUSES);
        assertRefused("organisation.token-refused", () -> tokens.bearer(linh.secret()));
    }

    @Test
    void aTokenIsMadeForAnotherPostOfOnesOwnOnly() {
        var who = enter(IN_TWO_HOUSES);
        var other = province.as(IN_TWO_HOUSES, "so-khcn");
        var made = tokens.make(who, "trục", SignedIn.Scope.ACT, 1, Optional.of(other.post()));
        assertThat(tokens.bearer(made.secret()).acting()).isEqualTo(other);
        var foreign = province.as(DRAFTER).post();
        assertRefused(
                "organisation.post-not-held",
                () -> tokens.make(who, "trục", SignedIn.Scope.ACT, 1, Optional.of(foreign)));
    }

    @Test
    void nobodySeesOrRevokesTheTokensOfAnotherPost() {
        var made = make(enter(DRAFTER), SignedIn.Scope.ACT, 1);
        for (var stranger : new String[] {"truong.thi.yen", "nguyen.thi.mai"}) {
            var who = enter(stranger);
            ActingAs.run(who.acting(), () -> {
                assertThat(tokens.mine(who)).isEmpty();
                assertRefused(
                        "organisation.token-unknown",
                        () -> tokens.revoke(who, made.token().id()));
            });
        }
        assertThat(tokens.bearer(made.secret())).isNotNull();
    }

    @Test
    void aTokenMakesNoToken() {
        var bearer = tokens.bearer(make(enter(DRAFTER), SignedIn.Scope.ACT, 1).secret());
        assertRefused("organisation.token-makes-no-token", () -> make(bearer, SignedIn.Scope.ACT, 1));
    }

    @Test
    void theSecretIsKeptNowhere() {
        var secret = make(enter(DRAFTER), SignedIn.Scope.ACT, 1).secret();
        var rows = ActingAs.call(
                province.as(DRAFTER),
                () -> transactions.execute(_ -> jdbc.sql("select t::text from organisation.access_token t")
                        .query(String.class)
                        .list()));
        assertThat(rows).hasSize(1).noneMatch(row -> row.contains(secret.substring(3)));
    }

    @Test
    void tokensHaveABoundedLife() {
        var who = enter(DRAFTER);
        assertRefused("organisation.token-days", () -> make(who, SignedIn.Scope.ACT, 0));
        assertRefused("organisation.token-days", () -> make(who, SignedIn.Scope.ACT, 367));
    }

    @Test
    void everySignInIsRecordedWithItsAccount() {
        enter(DRAFTER);
        TrailEntry entry = recorded(DRAFTER).getFirst();
        assertThat(entry.act()).isEqualTo("organisation.signed-in");
        assertThat(entry.subject()).isEqualTo(account(DRAFTER));
        assertThat(entry.actor())
                .isEqualTo(new TrailEntry.Actor.InPost(
                        province.as(DRAFTER).person(), province.as(DRAFTER).post()));
    }

    @Test
    void failuresAndThrottlingAreRecordedWithoutWhatWasTyped() {
        for (int i = 0; i < 5; i++) {
            assertRefused("organisation.sign-in-wrong", () -> enter(DRAFTER, "Mật-khẩu-sai"));
        }
        assertRefused("organisation.sign-in-wait", () -> enter(DRAFTER));
        List<TrailEntry> entries = recorded(DRAFTER);
        assertThat(entries).hasSize(6).allSatisfy(entry -> {
            assertThat(entry.act()).isEqualTo("organisation.sign-in-failed");
            assertThat(entry.subject()).isEqualTo(account(DRAFTER));
            assertThat(entry.details()).containsOnlyKeys("reason");
        });
        assertThat(entries)
                .extracting(entry -> entry.details().get("reason"))
                .startsWith("organisation.sign-in-wait", "organisation.sign-in-wrong");
    }

    @Test
    void anUnknownNameIsRecordedInTheTrailOfTheHouse() {
        var house = new Acting.AsSystem(Trail.HOUSE, "test.reading");
        List<TrailEntry> before = entries(house);
        assertRefused("organisation.sign-in-wrong", () -> enter("nobody.at.all", "wrong"));
        TrailEntry entry = entries(house).getFirst();
        assertThat(before).doesNotContain(entry);
        assertThat(entry.act()).isEqualTo("organisation.sign-in-failed");
        assertThat(entry.actor()).isEqualTo(new TrailEntry.Actor.Nobody());
    }

    @Test
    void theSwitchToAnotherPostIsRecordedInTheAgencyWhereWorkGoesOn() {
        var other = province.as(IN_TWO_HOUSES, "so-khcn");
        var who = enter(IN_TWO_HOUSES);
        signIn.switchTo(who, other.post());
        TrailEntry entry = entries(other).getFirst();
        assertThat(entry.act()).isEqualTo("organisation.post-switched");
        assertThat(entry.subject()).isEqualTo(other.post().value());
        assertThat(entry.details())
                .containsExactly(Map.entry("from", who.acting().post().toString()));
    }

    private List<TrailEntry> recorded(String username) {
        return entries(province.as(username));
    }

    private List<TrailEntry> entries(Acting actor) {
        return ActingAs.call(actor, () -> trail.latest(Optional.of("organisation."), Optional.empty(), 6));
    }

    private UUID account(String username) {
        return jdbc.sql("select id from organisation.account where username = :username")
                .param("username", province.username(username))
                .query(UUID.class)
                .single();
    }

    private SignedIn enter(String username) {
        return enter(username, province.password());
    }

    private SignedIn enter(String username, String password) {
        return signIn.withPassword(province.username(username), password, address);
    }

    private AccessTokens.Made make(SignedIn who, SignedIn.Scope scope, int days) {
        return tokens.make(who, "thử", scope, days, Optional.empty());
    }

    private void lock(String username) {
        jdbc.sql("update organisation.account set locked_at = now() where username = :username")
                .param("username", province.username(username))
                .update();
    }

    private void end(Acting.InPost post) {
        ActingAs.run(
                post,
                () -> transactions.executeWithoutResult(
                        _ -> jdbc.sql("update organisation.held_post set valid_to = :yesterday where id = :id")
                                .param("yesterday", LocalDate.now(clock).minusDays(1))
                                .param("id", post.post().value())
                                .update()));
    }

    private static String code(ThrowingCallable work) {
        try {
            work.call();
            return "";
        } catch (Refusal refusal) {
            return refusal.code();
        } catch (Throwable other) {
            throw new AssertionError(other);
        }
    }

    private static void assertRefused(String code, ThrowingCallable work) {
        assertThatThrownBy(work)
                .isInstanceOfSatisfying(
                        Refusal.class, refusal -> assertThat(refusal.code()).isEqualTo(code));
    }
}
