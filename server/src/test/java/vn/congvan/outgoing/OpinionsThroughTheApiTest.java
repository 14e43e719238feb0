package vn.congvan.outgoing;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import tools.jackson.databind.JsonNode;
import vn.congvan.audit.Trail;
import vn.congvan.audit.TrailEntry;
import vn.congvan.common.DocumentId;
import vn.congvan.organisation.Organisation;
import vn.congvan.outgoing.opinions.OpinionPass;
import vn.congvan.testing.ActingAs;
import vn.congvan.testing.CongVanTest;
import vn.congvan.testing.Software;
import vn.congvan.testing.Software.Answer;
import vn.congvan.testing.Software.Part;
import vn.congvan.testing.TestClock;
import vn.congvan.testing.TestServer;

/// Opinion rounds, as software asks for them: people and units of the agency.
@CongVanTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class OpinionsThroughTheApiTest {
    private static final String ECONOMY_HEAD = "cao.xuan.truong";
    private static final String SPECIALIST = Walk.OTHER_UNIT;
    private static final LocalDate DUE = LocalDate.of(2026, 11, 26);

    @Autowired
    private ApplicationContext house;

    @Autowired
    private TestServer server;

    @Autowired
    private Trail trail;

    @Autowired
    private TestClock clock;

    private Walk walk;
    private Software api;

    @BeforeAll
    void people() {
        walk = Walk.in(house);
        api = Software.of(server, walk.province());
    }

    @BeforeEach
    void monday() {
        clock.moveTo(LocalDateTime.of(2026, 11, 23, 9, 0));
    }

    @Test
    void whoIsAskedSeesThatVersionAndNothingElseUntilTheRoundIsOver() {
        DocumentId id = draft();
        String round = ask(id, List.of(SPECIALIST), List.of());
        String asked = mine(SPECIALIST);
        JsonNode question =
                ok(api.get(SPECIALIST, "/api/outgoing/opinions/" + asked)).at("/question");
        assertThat(question.at("/waits").asBoolean()).isTrue();
        assertThat(question.at("/version").asInt()).isEqualTo(1);
        assertThat(question.at("/question").asString()).isEqualTo("Đề nghị góp ý Điều 2.");
        String href = question.at("/files/0/href").asString();
        assertThat(question.at("/files/0/contentType").asString()).isEqualTo("application/pdf");
        Answer file = api.get(SPECIALIST, href);
        assertThat(file.status()).isEqualTo(200);
        assertThat(api.get(SPECIALIST, Walk.path(id)).code()).isEqualTo("outgoing.not-for-you-yet");
        assertThat(told(id, "outgoing.opinion-question-viewed").details())
                .containsEntry("file", question.at("/files/0/digest").asString());
        assertThat(api.get(Walk.CHECKER, "/api/outgoing/opinions/" + asked).code())
                .isEqualTo("outgoing.opinion-unknown");
        ok(api.post(Walk.DRAFTER, round + "/close", Map.of()));
        assertThat(api.get(SPECIALIST, href).code()).isEqualTo("outgoing.opinion-file-unknown");
        assertThat(answer(SPECIALIST, asked, "AGREE", "").code()).isEqualTo("outgoing.opinion-round-over");
    }

    @Test
    void anOpinionIsChangedUntilTheRoundIsClosedAndTheEarlierOneStaysReadable() {
        DocumentId id = draft();
        String round = ask(id, List.of(SPECIALIST), List.of());
        String asked = mine(SPECIALIST);
        assertThat(answer(SPECIALIST, asked, "OTHER", " ").code()).isEqualTo("outgoing.opinion-words-missing");
        ok(answer(SPECIALIST, asked, "DISAGREE", "Chưa rõ ngày có hiệu lực."));
        ok(answer(SPECIALIST, asked, "OTHER", "Đề nghị ghi rõ ngày có hiệu lực."));
        JsonNode party = ok(api.get(Walk.DRAFTER, round)).at("/asked/0");
        assertThat(party.at("/opinions").size()).isEqualTo(2);
        assertThat(party.at("/opinions/1/verdict").asString()).isEqualTo("OTHER");
        assertThat(party.at("/opinions/1/byName").asString()).isEqualTo("Đặng Thùy Linh");
        assertThat(ok(api.get(Walk.DRAFTER, "/api/notices")).toString()).contains("outgoing.notice-opinion-given");
        assertThat(ok(api.get(SPECIALIST, "/api/outgoing/opinions/" + asked))
                        .at("/question/waits")
                        .asBoolean())
                .isFalse();
    }

    @Test
    void aFileComesWithAnOpinionAndAHostileOneIsRefused() {
        DocumentId id = draft();
        String round = ask(id, List.of(SPECIALIST), List.of());
        String asked = mine(SPECIALIST);
        Answer hostile = api.form(
                SPECIALIST,
                "POST",
                "/api/outgoing/opinions/" + asked + "/answer?verdict=AGREE",
                List.of(Part.file("files", "gop-y.docx", "không phải DOCX".getBytes(StandardCharsets.UTF_8))));
        assertThat(hostile.code()).startsWith("files.");
        byte[] words = "Ghi rõ ngày.".getBytes(StandardCharsets.UTF_8);
        ok(api.form(
                SPECIALIST,
                "POST",
                "/api/outgoing/opinions/" + asked + "/answer?verdict=AGREE",
                List.of(Part.file("files", "gop-y.txt", words))));
        String opinion =
                ok(api.get(Walk.DRAFTER, round)).at("/asked/0/opinions/0/id").asString();
        assertThat(api.get(Walk.HEAD, round + "/given/" + opinion + "/files/0").content())
                .isEqualTo(words);
        assertThat(api.get(SPECIALIST, round + "/given/" + opinion + "/files/0").code())
                .isEqualTo("outgoing.not-for-you-yet");
    }

    @Test
    void aUnitAnswersByItsHeadOrByWhomHeLets() {
        DocumentId id = draft();
        String round = ask(id, List.of(), List.of("Phòng Kinh tế"));
        String asked = mine(ECONOMY_HEAD);
        assertThat(api.get(SPECIALIST, "/api/outgoing/opinions/" + asked).code())
                .isEqualTo("outgoing.opinion-unknown");
        String post = walk.province().as(SPECIALIST).post().toString();
        ok(api.post(ECONOMY_HEAD, "/api/outgoing/opinions/" + asked + "/let", Map.of("post", post)));
        ok(answer(SPECIALIST, asked, "AGREE", ""));
        assertThat(ok(api.get(Walk.DRAFTER, round)).at("/asked/0/name").asString())
                .isEqualTo("Phòng Kinh tế");
        assertThat(ok(api.get(Walk.DRAFTER, round))
                        .at("/asked/0/opinions/0/byName")
                        .asString())
                .isEqualTo("Đặng Thùy Linh");
        String chief = walk.province().as(Walk.CHECKER).post().toString();
        assertThat(api.post(ECONOMY_HEAD, "/api/outgoing/opinions/" + asked + "/let", Map.of("post", chief))
                        .code())
                .isEqualTo("outgoing.opinion-asked-unknown");
    }

    @Test
    void moreTimeIsWishedForAndGrantedALateOpinionIsMarkedAndWhoForgetsIsReminded() {
        DocumentId id = draft();
        String round = ask(id, List.of(SPECIALIST), List.of("Phòng Kinh tế"));
        String asked = mine(SPECIALIST);
        String time = "/api/outgoing/opinions/" + asked + "/time";
        assertThat(api.post(SPECIALIST, time, Map.of("day", "2026-11-25", "reason", "Chờ họp"))
                        .code())
                .isEqualTo("outgoing.opinion-wish-earlier");
        assertThat(api.post(SPECIALIST, time, Map.of("day", "2026-11-29", "reason", "Chờ họp"))
                        .code())
                .isEqualTo("outgoing.opinion-due-off");
        ok(api.post(SPECIALIST, time, Map.of("day", "2026-11-27", "reason", "Chờ họp")));
        String party = ok(api.get(Walk.DRAFTER, round)).at("/asked/1/id").asString();
        assertThat(api.post(Walk.DRAFTER, round + "/asked/" + party + "/time", Map.of("granted", true))
                        .code())
                .as("the unit has not asked for time")
                .isEqualTo("outgoing.opinion-no-wish");
        String wishing = ok(api.get(Walk.DRAFTER, round)).at("/asked/0/id").asString();
        JsonNode granted = ok(api.post(Walk.DRAFTER, round + "/asked/" + wishing + "/time", Map.of("granted", true)));
        assertThat(granted.at("/asked/0/dueOn").asString()).isEqualTo("2026-11-27");
        assertThat(granted.at("/asked/1/dueOn").asString()).isEqualTo("2026-11-26");
        clock.moveTo(LocalDateTime.of(2026, 11, 25, 9, 0));
        house.getBean(OpinionPass.class).all();
        house.getBean(OpinionPass.class).all();
        assertThat(ok(api.get(ECONOMY_HEAD, "/api/notices"))
                        .at("/notices")
                        .valueStream()
                        .map(notice -> notice.at("/what").toString())
                        .filter(what -> what.contains("outgoing.notice-opinion-reminder") && what.contains(party)))
                .as("reminded on the working day before, once")
                .hasSize(1);
        assertThat(ok(api.get(SPECIALIST, "/api/notices")).findValuesAsString("code"))
                .as("whose day was put off is not reminded yet")
                .doesNotContain("outgoing.notice-opinion-reminder");
        clock.moveTo(LocalDateTime.of(2026, 11, 30, 9, 0));
        ok(answer(SPECIALIST, asked, "AGREE", ""));
        assertThat(ok(api.get(Walk.DRAFTER, round))
                        .at("/asked/0/opinions/0/late")
                        .asBoolean())
                .isTrue();
    }

    @Test
    void theDrafterGivesAllMoreTimeAndAsksOthersInAnOpenRound() {
        DocumentId id = draft();
        String round = ask(id, List.of(SPECIALIST), List.of());
        assertThat(api.post(Walk.DRAFTER, round + "/time", Map.of("dueOn", DUE.toString()))
                        .code())
                .isEqualTo("outgoing.opinion-due-not-later");
        assertThat(api.post(Walk.CHECKER, round + "/time", Map.of("dueOn", "2026-11-30"))
                        .code())
                .isEqualTo("outgoing.only-drafter-asks");
        String people = walk.province().as(SPECIALIST).post().toString();
        assertThat(api.post(Walk.DRAFTER, round + "/asked", Map.of("posts", List.of(people)))
                        .code())
                .as("asked already")
                .isEqualTo("outgoing.opinion-nobody-asked");
        JsonNode more = ok(api.post(
                Walk.DRAFTER,
                round + "/asked",
                Map.of("posts", List.of(people), "units", List.of(unit("Phòng Kinh tế")))));
        assertThat(more.at("/asked").size()).isEqualTo(2);
        assertThat(ok(api.get(ECONOMY_HEAD, "/api/notices")).toString())
                .contains(more.at("/asked/1/id").asString());
        ok(answer(SPECIALIST, mine(SPECIALIST), "AGREE", ""));
        JsonNode later = ok(api.post(Walk.DRAFTER, round + "/time", Map.of("dueOn", "2026-11-30")));
        assertThat(later.at("/dueOn").asString()).isEqualTo("2026-11-30");
        assertThat(later.at("/asked/0/dueOn").asString())
                .as("whoever has answered needs no more time")
                .isEqualTo(DUE.toString());
        assertThat(later.at("/asked/1/dueOn").asString()).isEqualTo("2026-11-30");
        assertThat(ok(api.get(ECONOMY_HEAD, "/api/notices")).toString()).contains("outgoing.notice-opinion-put-off");
        ok(api.post(Walk.DRAFTER, round + "/close", Map.of()));
        assertThat(api.post(Walk.DRAFTER, round + "/time", Map.of("dueOn", "2026-12-01"))
                        .code())
                .isEqualTo("outgoing.opinion-round-over");
    }

    @Test
    void whatIsAskedWronglyIsRefusedWithASentence() {
        DocumentId id = draft();
        String path = Walk.path(id) + "/opinion-rounds";
        String post = walk.province().as(SPECIALIST).post().toString();
        assertThat(api.post(Walk.DRAFTER, path, Map.of("question", "?", "dueOn", DUE.toString()))
                        .code())
                .isEqualTo("outgoing.opinion-nobody-asked");
        assertThat(api.post(Walk.DRAFTER, path, body(" ", DUE, post)).code())
                .isEqualTo("outgoing.opinion-question-missing");
        assertThat(api.post(Walk.DRAFTER, path, body("?", LocalDate.of(2026, 11, 20), post))
                        .code())
                .isEqualTo("outgoing.opinion-due-past");
        Answer off = api.post(Walk.DRAFTER, path, body("?", LocalDate.of(2026, 11, 28), post));
        assertThat(off.code()).isEqualTo("outgoing.opinion-due-off");
        assertThat(off.json().at("/detail").asString()).contains("27/11/2026").contains("30/11/2026");
        String own = walk.province().as(Walk.DRAFTER).post().toString();
        assertThat(api.post(Walk.DRAFTER, path, body("?", DUE, own)).code())
                .isEqualTo("outgoing.opinion-asked-unknown");
        assertThat(api.post(Walk.CHECKER, path, body("?", DUE, post)).code()).isEqualTo("outgoing.only-drafter-asks");
        assertThat(api.post(Walk.OTHER_AGENCY, path, body("?", DUE, post)).code())
                .isEqualTo("outgoing.document-unknown");
        walk.act(Walk.DRAFTER, id, OutgoingAct.SUBMIT);
        walk.act(Walk.HEAD, id, OutgoingAct.APPROVE);
        walk.act(Walk.CHECKER, id, OutgoingAct.PASS_FORM);
        assertThat(api.post(Walk.DRAFTER, path, body("?", DUE, post)).code()).isEqualTo("outgoing.opinion-too-late");
    }

    @Test
    void opinionsAreSettledByTheDrafterAndStayWithTheDocumentWhateverComesAfter() {
        DocumentId id = draft();
        String round = ask(id, List.of(SPECIALIST), List.of("Phòng Kinh tế"));
        String asked = mine(SPECIALIST);
        String settle = round + "/asked/" + asked + "/settlement";
        var settled = Map.of("how", "ACCEPTED", "words", "Đã ghi rõ tại Điều 2.");
        assertThat(api.post(Walk.DRAFTER, settle, settled).code()).isEqualTo("outgoing.opinion-nothing-to-settle");
        ok(answer(SPECIALIST, asked, "OTHER", "Ghi rõ ngày."));
        assertThat(api.post(Walk.CHECKER, settle, settled).code()).isEqualTo("outgoing.only-drafter-asks");
        assertThat(api.post(Walk.DRAFTER, settle, Map.of("how", "ACCEPTED", "words", " "))
                        .code())
                .isEqualTo("outgoing.opinion-words-missing");
        ok(api.post(Walk.DRAFTER, round + "/close", Map.of()));
        ok(api.post(Walk.DRAFTER, settle, settled));
        var newer = new Revision(
                Optional.empty(),
                Optional.of(Wording.of("Quyết định này có hiệu lực từ ngày 01 tháng 12 năm 2026.")),
                Optional.empty(),
                Optional.of("Theo góp ý"));
        walk.run(Walk.DRAFTER, () -> walk.outgoing().revise(id, newer, Seen.latest()));
        walk.act(Walk.DRAFTER, id, OutgoingAct.WITHDRAW, "Không ban hành nữa");
        JsonNode kept =
                ok(api.get(Walk.DRAFTER, Walk.path(id) + "/opinion-rounds")).get(0);
        assertThat(kept.at("/version").asInt()).isEqualTo(1);
        assertThat(kept.at("/asked/0/opinions/0/words").asString()).isEqualTo("Ghi rõ ngày.");
        assertThat(kept.at("/asked/0/settlement/words").asString()).isEqualTo("Đã ghi rõ tại Điều 2.");
    }

    @Test
    void aRoundIsWithdrawnWithAReasonAndWhoHadNotAnsweredIsTold() {
        DocumentId id = draft();
        String round = ask(id, List.of(SPECIALIST), List.of());
        String asked = mine(SPECIALIST);
        assertThat(api.post(Walk.DRAFTER, round + "/withdraw", Map.of("reason", ""))
                        .code())
                .isEqualTo("outgoing.opinion-reason-missing");
        ok(api.post(Walk.DRAFTER, round + "/withdraw", Map.of("reason", "Hỏi lại bản mới")));
        assertThat(answer(SPECIALIST, asked, "AGREE", "").code()).isEqualTo("outgoing.opinion-round-over");
        assertThat(api.post(Walk.DRAFTER, round + "/close", Map.of()).code()).isEqualTo("outgoing.opinion-round-over");
        assertThat(ok(api.get(SPECIALIST, "/api/notices")).toString()).contains("Hỏi lại bản mới");
        assertThat(told(id, "outgoing.opinions-withdrawn").details()).containsEntry("version", "1");
    }

    private DocumentId draft() {
        return walk.draft(new NewDraft(
                walk.fields(), Wording.of("Quyết định này có hiệu lực thi hành kể từ ngày ký."), List.of()));
    }

    /// The address of a new round.
    private String ask(DocumentId id, List<String> people, List<String> units) {
        Answer made = api.post(
                Walk.DRAFTER,
                Walk.path(id) + "/opinion-rounds",
                Map.of(
                        "question",
                        "Đề nghị góp ý Điều 2.",
                        "dueOn",
                        DUE.toString(),
                        "posts",
                        people.stream()
                                .map(who -> walk.province().as(who).post().toString())
                                .toList(),
                        "units",
                        units.stream().map(this::unit).toList()));
        assertThat(made.status()).as(made.json().toString()).isEqualTo(201);
        return made.json().at("/href").asString();
    }

    private String unit(String name) {
        var organisation = house.getBean(Organisation.class);
        return walk.as(
                Walk.DRAFTER,
                () -> organisation.units().stream()
                        .filter(unit -> unit.name().equals(name))
                        .findFirst()
                        .orElseThrow()
                        .id()
                        .toString());
    }

    private static Map<String, Object> body(String question, LocalDate due, String post) {
        return Map.of("question", question, "dueOn", due.toString(), "posts", List.of(post));
    }

    /// The newest question of this person.
    private String mine(String who) {
        JsonNode all = ok(api.get(who, "/api/outgoing/opinions"));
        return all.valueStream()
                .filter(question -> question.at("/waits").asBoolean())
                .map(question -> question.at("/id").asString())
                .max(Comparator.naturalOrder())
                .orElseThrow();
    }

    private Answer answer(String who, String asked, String verdict, String words) {
        String said = URLEncoder.encode(words, StandardCharsets.UTF_8);
        return api.form(
                who,
                "POST",
                "/api/outgoing/opinions/" + asked + "/answer?verdict=" + verdict + "&words=" + said,
                List.of(Part.json("nothing", Map.of())));
    }

    private TrailEntry told(DocumentId id, String act) {
        return ActingAs.call(walk.province().as(Walk.CLERK), () -> trail.of(id)).stream()
                .filter(entry -> entry.act().equals(act))
                .reduce((_, second) -> second)
                .orElseThrow();
    }

    private static JsonNode ok(Answer answer) {
        assertThat(answer.status()).as(answer.json().toString()).isEqualTo(200);
        return answer.json();
    }
}
