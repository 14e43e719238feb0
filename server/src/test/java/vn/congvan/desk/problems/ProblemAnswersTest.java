package vn.congvan.desk.problems;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.jsonPath;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.dao.DataAccessResourceFailureException;
import org.springframework.dao.QueryTimeoutException;
import org.springframework.http.MediaType;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.setup.MockMvcBuilders;
import org.springframework.transaction.TransactionSystemException;
import org.springframework.transaction.support.TransactionTemplate;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.servlet.LocaleResolver;
import vn.congvan.audit.Trail;
import vn.congvan.audit.TrailEntry;
import vn.congvan.common.Acting;
import vn.congvan.common.DocumentId;
import vn.congvan.common.Reason;
import vn.congvan.common.Refusal;
import vn.congvan.testing.ActingAs;
import vn.congvan.testing.CongVanTest;

@CongVanTest
class ProblemAnswersTest {
    @Autowired
    private ProblemAnswers answers;

    @Autowired
    private LocaleResolver locales;

    @Autowired
    private Trail trail;

    @Autowired
    private TransactionTemplate transactions;

    private final Acting.InPost clerk = ActingAs.somebody();
    private final UUID document = UUID.randomUUID();
    private MockMvc api = MockMvcBuilders.standaloneSetup().build();

    @BeforeEach
    void aResourceThatFails() {
        api = MockMvcBuilders.standaloneSetup(new Failing(transactions))
                .setControllerAdvice(answers)
                .setLocaleResolver(locales)
                .build();
    }

    @Test
    void eachKindOfRefusalHasItsStatus() throws Exception {
        var expected = List.of(422, 403, 404, 409, 503, 502);
        for (var kind : Refusal.Kind.values()) {
            var answer = ask(kind.name());
            assertThat(answer.getResponse().getStatus()).as(kind.name()).isEqualTo(expected.get(kind.ordinal()));
        }
    }

    @Test
    void aRefusalIsToldWithCodeSentenceAndEveryReason() throws Exception {
        api.perform(get("/api/outgoing/documents/{id}", document).param("fail", "TWO"))
                .andExpect(status().isUnprocessableContent())
                .andExpect(content().contentType(MediaType.APPLICATION_PROBLEM_JSON))
                .andExpect(jsonPath("$.code").value("desk.upload-too-large"))
                .andExpect(jsonPath("$.title").value("Thông tin chưa đúng"))
                .andExpect(jsonPath("$.reasons[0].sentence")
                        .value("Tệp gửi lên quá lớn. Hãy chia nhỏ hoặc nén tệp rồi gửi lại."))
                .andExpect(jsonPath("$.reasons[1].code").value("desk.request-malformed"));
    }

    @Test
    void theSentenceIsInTheLanguageAskedFor() throws Exception {
        api.perform(get("/api/outgoing/documents/{id}", document)
                        .param("fail", "NOT_FOUND")
                        .header("Accept-Language", "en-GB,en;q=0.8"))
                .andExpect(
                        jsonPath("$.detail").value("There is no such page. Check the address or go to the home page."));
    }

    @Test
    void anUnexpectedErrorTellsNothingFromInside() throws Exception {
        var body = ask("BROKEN").getResponse().getContentAsString();
        assertThat(body).contains("desk.unexpected").doesNotContain("jdbc:").doesNotContain("IllegalState");
    }

    @Test
    void aBusyDatabaseIsOurFault() throws Exception {
        assertThat(ask("BUSY").getResponse().getContentAsString()).contains("\"code\":\"desk.busy\"");
    }

    @Test
    void aDatabaseThatWasLostMeanwhileIsSaidAndNothingIsPromisedOfTheAct() throws Exception {
        for (String how : List.of("LOST", "COMMIT_LOST")) {
            var answer = ask(how).getResponse();
            assertThat(answer.getStatus()).isEqualTo(503);
            assertThat(answer.getContentAsString())
                    .contains("\"code\":\"desk.database-lost\"")
                    .contains("chưa biết việc đã được ghi chưa");
        }
    }

    @Test
    void aRefusedAttemptIsRecordedAlthoughTheActWasRolledBack() throws Exception {
        ask("IN_TRANSACTION");
        var entries = ActingAs.call(clerk, () -> trail.of(new DocumentId(document)));
        assertThat(entries).hasSize(1);
        TrailEntry entry = entries.getFirst();
        assertThat(entry.act()).isEqualTo("desk.attempt-refused");
        assertThat(entry.details())
                .containsEntry("request", "GET /api/outgoing/documents/{id}")
                .containsEntry("code", "desk.not-allowed");
    }

    private org.springframework.test.web.servlet.MvcResult ask(String fail) {
        return ActingAs.call(
                clerk,
                () -> api.perform(get("/api/outgoing/documents/{id}", document).param("fail", fail))
                        .andReturn());
    }

    @RestController
    static class Failing {
        private final TransactionTemplate transactions;

        Failing(TransactionTemplate transactions) {
            this.transactions = transactions;
        }

        @GetMapping("/api/outgoing/documents/{id}")
        String fail(@PathVariable("id") UUID id, @RequestParam("fail") String fail) {
            var reason = Reason.of("desk.no-such-page");
            throw switch (fail) {
                case "USER_MISTAKE" -> Refusal.userMistake(reason);
                case "TWO" ->
                    Refusal.userMistakes(
                            List.of(Reason.of("desk.upload-too-large"), Reason.of("desk.request-malformed")));
                case "NOT_ALLOWED" -> Refusal.notAllowed(reason);
                case "NOT_FOUND" -> Refusal.notFound(reason);
                case "CONFLICT" -> Refusal.conflict(reason);
                case "OUR_FAULT" -> Refusal.ourFault(reason, new IllegalStateException("inside"));
                case "OTHER_SIDE" -> Refusal.otherSide(reason, new IllegalStateException("inside"));
                case "BUSY" -> new QueryTimeoutException("slow");
                case "LOST" -> new DataAccessResourceFailureException("terminating connection");
                case "COMMIT_LOST" -> new TransactionSystemException("could not commit");
                case "IN_TRANSACTION" -> rolledBack();
                default -> new IllegalStateException("jdbc:postgresql://inside " + id);
            };
        }

        private RuntimeException rolledBack() {
            try {
                transactions.executeWithoutResult(_ -> {
                    throw Refusal.notAllowed(Reason.of("desk.not-allowed"));
                });
            } catch (Refusal refusal) {
                return refusal;
            }
            return new IllegalStateException("not refused");
        }
    }
}
