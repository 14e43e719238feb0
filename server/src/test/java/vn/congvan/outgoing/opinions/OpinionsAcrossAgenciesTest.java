package vn.congvan.outgoing.opinions;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Collectors;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFParagraph;
import org.apache.poi.xwpf.usermodel.XWPFTable;
import org.apache.poi.xwpf.usermodel.XWPFTableCell;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.core.io.ClassPathResource;
import vn.congvan.audit.Trail;
import vn.congvan.audit.TrailEntry;
import vn.congvan.common.DocumentId;
import vn.congvan.common.Refusal;
import vn.congvan.files.Content;
import vn.congvan.files.PdfInspection;
import vn.congvan.organisation.Organisation;
import vn.congvan.outgoing.NewDraft;
import vn.congvan.outgoing.UploadedFile;
import vn.congvan.outgoing.Walk;
import vn.congvan.outgoing.Wording;
import vn.congvan.registers.PrintedGolden;
import vn.congvan.tasks.Notices;
import vn.congvan.testing.CongVanTest;
import vn.congvan.testing.TestClock;

/// Opinions asked of other agencies: each stays behind its wall and sees exactly the round in which it is asked. And
/// the table that is made of all opinions.
@CongVanTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class OpinionsAcrossAgenciesTest {
    private static final String THEIR_CLERK = "truong.thi.yen";
    private static final String THEIR_LEADER = "phan.thanh.tung";
    private static final String THEIR_SPECIALIST = Walk.OTHER_AGENCY;
    private static final String THIRD_CLERK = "nguyen.thi.thu.trang";
    private static final LocalDate DUE = LocalDate.of(2026, 11, 26);

    @TempDir
    private Path folder;

    @Autowired
    private ApplicationContext house;

    @Autowired
    private OpinionRounds rounds;

    @Autowired
    private Opinions opinions;

    @Autowired
    private OpinionPass pass;

    @Autowired
    private OpinionTable table;

    @Autowired
    private Notices notices;

    @Autowired
    private Trail trail;

    @Autowired
    private TestClock clock;

    private Walk walk;

    @BeforeAll
    void people() {
        walk = Walk.in(house);
    }

    @BeforeEach
    void monday() {
        clock.moveTo(LocalDateTime.of(2026, 11, 23, 9, 0));
    }

    @Test
    void anotherAgencyIsToldSeesItsRoundOnlyAnswersAndIsHeard() {
        DocumentId id = draft();
        UUID round = ask(id, List.of("H99.05"));
        pass.all();
        assertThat(toldTo(THEIR_CLERK)).contains("outgoing.notice-opinion-asked");
        assertThat(toldTo(THEIR_LEADER)).contains("outgoing.notice-opinion-asked");
        UUID asked = mine(THEIR_CLERK);
        Asked question = walk.as(THEIR_CLERK, () -> opinions.view(asked));
        assertThat(question.question().askerName()).isEqualTo("Ủy ban nhân dân tỉnh Bình Minh");
        assertThat(question.question().document())
                .as("the document itself stays unknown")
                .isEmpty();
        assertThat(question.question().files()).hasSize(2);
        assertThat(walk.as(THEIR_CLERK, () -> opinions.file(asked, 0)).content())
                .startsWith("%PDF".getBytes(StandardCharsets.US_ASCII));
        assertThat(code(THEIR_CLERK, () -> walk.outgoing().view(id))).isEqualTo("outgoing.document-unknown");
        assertThat(code(THEIR_CLERK, () -> rounds.round(round))).isEqualTo("outgoing.opinion-round-unknown");
        walk.run(
                THEIR_LEADER,
                () -> opinions.answer(
                        asked,
                        Verdict.OTHER,
                        "Đề nghị ghi rõ ngày có hiệu lực.",
                        List.of(new UploadedFile("gop-y.txt", "Điều 2".getBytes(StandardCharsets.UTF_8)))));
        pass.all();
        assertThat(toldTo(Walk.DRAFTER)).contains("outgoing.notice-opinion-given");
        AskedParty party =
                walk.as(Walk.DRAFTER, () -> rounds.round(round)).asked().getFirst();
        assertThat(party.openedBy()).contains("Trương Thị Yến");
        Opinion given = party.last().orElseThrow();
        assertThat(given.byName()).isEqualTo("Phan Thanh Tùng");
        assertThat(walk.as(Walk.HEAD, () -> table.file(round, given.id(), 0)).content())
                .isEqualTo("Điều 2".getBytes(StandardCharsets.UTF_8));
        assertThat(trailOf(Walk.CLERK, id)).contains("outgoing.opinions-asked", "outgoing.opinion-given");
        for (String act : List.of("opinion-asked-from-outside", "opinion-question-viewed", "opinion-given")) {
            assertThat(walk.as(THEIR_CLERK, () -> trail.latest(Optional.of("outgoing." + act), Optional.empty(), 50)))
                    .as(act)
                    .anyMatch(entry -> entry.subject().equals(round));
        }
    }

    @Test
    void runsOfThePassAtTheSameTimeTellOnce() throws Exception {
        ask(draft(), List.of("H99.05"));
        pass.all();
        long before = count(THEIR_CLERK, "outgoing.notice-opinion-reminder");
        clock.moveTo(LocalDateTime.of(2026, 11, 25, 9, 0));
        int waiting = (int) walk.as(THEIR_CLERK, () -> opinions.mine()).stream()
                .filter(question -> question.waits() && !question.reminded())
                .count();
        try (var runs = Executors.newFixedThreadPool(4)) {
            for (Future<?> run : runs.invokeAll(Collections.nCopies(4, Executors.callable(pass::all)))) {
                run.get();
            }
        }
        assertThat(waiting).isPositive();
        assertThat(count(THEIR_CLERK, "outgoing.notice-opinion-reminder")).isEqualTo(before + waiting);
    }

    @Test
    void whoIsNotAskedSeesNothingInThatAgencyOrInAThirdOne() {
        UUID round = ask(draft(), List.of("H99.05"));
        UUID asked = mine(THEIR_CLERK);
        for (String who : List.of(THEIR_SPECIALIST, THIRD_CLERK, Walk.CLERK)) {
            assertThat(code(who, () -> opinions.view(asked))).isEqualTo("outgoing.opinion-unknown");
            assertThat(code(who, () -> opinions.file(asked, 0))).isEqualTo("outgoing.opinion-unknown");
            assertThat(walk.as(who, () -> opinions.mine()).stream().map(Question::round))
                    .doesNotContain(round);
            assertThatThrownBy(() -> walk.run(who, () -> opinions.answer(asked, Verdict.AGREE, "", List.of())))
                    .isInstanceOf(Refusal.class);
        }
        assertThat(walk.as(Walk.DRAFTER, () -> rounds.round(round)).answered()).isZero();
    }

    @Test
    void theFilesAreSeenForTheTimeOfTheAskingOnlyAndNothingIsAnsweredAfterwards() {
        UUID round = ask(draft(), List.of("H99.05"));
        UUID asked = mine(THEIR_CLERK);
        walk.run(THEIR_CLERK, () -> opinions.answer(asked, Verdict.AGREE, "", List.of()));
        walk.run(Walk.DRAFTER, () -> rounds.close(round));
        Asked after = walk.as(THEIR_CLERK, () -> opinions.view(asked));
        assertThat(after.question().files()).isEmpty();
        assertThat(after.given()).as("what was answered stays").hasSize(1);
        assertThat(code(THEIR_CLERK, () -> opinions.file(asked, 0))).isEqualTo("outgoing.opinion-file-unknown");
        assertThatThrownBy(() -> walk.run(THEIR_CLERK, () -> opinions.answer(asked, Verdict.AGREE, "", List.of())))
                .hasMessageContaining("outgoing.opinion-round-over");
    }

    @Test
    void anAgencyThatIsAskedNoMoreIsToldOnceAndWhy() {
        UUID round = ask(draft(), List.of("H99.05"));
        pass.all();
        long before = count(THEIR_CLERK, "outgoing.notice-opinion-withdrawn");
        walk.run(Walk.DRAFTER, () -> rounds.withdraw(round, "Dự thảo được viết lại"));
        pass.all();
        pass.all();
        assertThat(count(THEIR_CLERK, "outgoing.notice-opinion-withdrawn")).isEqualTo(before + 1);
        assertThat(walk.as(THEIR_CLERK, () -> notices.mine(100)))
                .anyMatch(notice ->
                        "Dự thảo được viết lại".equals(notice.what().values().get("reason")));
    }

    @Test
    void aWishForMoreTimeCrossesTheWallAndTheNewDayIsToldBehindIt() {
        UUID round = ask(draft(), List.of("H99.05"));
        UUID asked = mine(THEIR_CLERK);
        pass.all();
        long before = count(THEIR_CLERK, "outgoing.notice-opinion-asked");
        walk.run(THEIR_CLERK, () -> opinions.wish(asked, LocalDate.of(2026, 11, 30), "Chờ họp lãnh đạo Sở"));
        pass.all();
        assertThat(toldTo(Walk.DRAFTER)).contains("outgoing.notice-opinion-wish");
        walk.run(Walk.DRAFTER, () -> rounds.answerWish(round, asked, true));
        pass.all();
        assertThat(count(THEIR_CLERK, "outgoing.notice-opinion-asked")).isEqualTo(before + 1);
        assertThat(walk.as(THEIR_CLERK, () -> opinions.view(asked)).question().dueOn())
                .isEqualTo(LocalDate.of(2026, 11, 30));
        clock.moveTo(LocalDateTime.of(2026, 11, 27, 9, 0));
        pass.all();
        pass.all();
        assertThat(walk.as(THEIR_CLERK, () -> notices.mine(100)))
                .as("reminded on the working day before the new day, once")
                .filteredOn(notice -> notice.what().code().equals("outgoing.notice-opinion-reminder"))
                .filteredOn(
                        notice -> asked.toString().equals(notice.what().values().get("ask")))
                .hasSize(1);
    }

    @Test
    void theTableIsTheOfficialOneAsDocxAndAsPdf() throws Exception {
        DocumentId id = draft();
        UUID round = ask(id, List.of("H99.05", "H99.08"));
        UUID unit = walk.as(Walk.DRAFTER, () -> rounds.round(round))
                .asked()
                .getFirst()
                .id();
        walk.run("cao.xuan.truong", () -> opinions.answer(unit, Verdict.AGREE, "", List.of()));
        walk.run(
                THEIR_CLERK,
                () -> opinions.answer(
                        mine(THEIR_CLERK),
                        Verdict.DISAGREE,
                        "1. Chưa rõ ngày có hiệu lực.\n2. Đề nghị bổ sung điều khoản chuyển tiếp.",
                        List.of()));
        walk.run(Walk.DRAFTER, () -> {
            rounds.close(round);
            UUID answered = rounds.round(round).asked().get(1).id();
            rounds.settle(
                    round,
                    answered,
                    new AskedParty.Settlement(
                            AskedParty.Settlement.How.PARTLY,
                            "Đã ghi ngày có hiệu lực tại Điều 2.\nKhông bổ sung điều khoản chuyển tiếp vì không có quy định cũ."));
        });
        String expected = new ClassPathResource("golden/opinions.txt").getContentAsString(StandardCharsets.UTF_8);
        assertThat(words(walk.as(Walk.DRAFTER, () -> table.docx(round)))).isEqualToIgnoringWhitespace(expected);
        byte[] pdf = walk.as(Walk.DRAFTER, () -> table.pdf(round));
        var facts = house.getBean(PdfInspection.class)
                .facts(house.getBean(Content.class).store(pdf));
        assertThat(facts.pdfA()).isTrue();
        assertThat(facts.pages()).isEqualTo(1);
        PrintedGolden.assertPrinted(folder, "opinions", "table", pdf);
    }

    /// Read by another program than the one that wrote it.
    private static String words(byte[] docx) throws IOException {
        try (var document = new XWPFDocument(new ByteArrayInputStream(docx))) {
            var size = document.getDocument().getBody().getSectPr().getPgSz();
            assertThat(((BigInteger) size.getW()).intValue()).as("A4 landscape").isEqualTo(16838);
            var text = new StringBuilder();
            document.getBodyElements().forEach(element -> {
                if (element instanceof XWPFParagraph paragraph) {
                    text.append(paragraph.getText()).append('\n');
                } else if (element instanceof XWPFTable rows) {
                    rows.getRows()
                            .forEach(row -> text.append(row.getTableCells().stream()
                                            .map(XWPFTableCell::getText)
                                            .collect(Collectors.joining(" | ")))
                                    .append('\n'));
                }
            });
            return text.toString();
        }
    }

    private DocumentId draft() {
        return walk.draft(new NewDraft(
                walk.fields(), Wording.of("Quyết định này có hiệu lực thi hành kể từ ngày ký."), List.of()));
    }

    /// Asks Phòng Kinh tế where several agencies are asked, and these agencies.
    private UUID ask(DocumentId id, List<String> agencies) {
        var organisation = house.getBean(Organisation.class);
        return walk.as(Walk.DRAFTER, () -> {
            var units = organisation.units().stream()
                    .filter(unit -> agencies.size() > 1 && unit.name().equals("Phòng Kinh tế"))
                    .map(unit -> unit.id())
                    .toList();
            var codes = agencies.stream().map(walk.province()::code).toList();
            return rounds.open(id, new NewRound("Đề nghị góp ý Điều 2.", DUE, List.of(), units, codes));
        });
    }

    private UUID mine(String who) {
        return walk.as(who, () -> opinions.mine()).stream()
                .filter(Question::waits)
                .map(Question::id)
                .max(UUID::compareTo)
                .orElseThrow();
    }

    private List<String> toldTo(String who) {
        return walk.as(who, () -> notices.mine(100)).stream()
                .map(notice -> notice.what().code())
                .toList();
    }

    private long count(String who, String code) {
        return toldTo(who).stream().filter(code::equals).count();
    }

    private List<String> trailOf(String who, DocumentId id) {
        return walk.as(who, () -> trail.of(id)).stream().map(TrailEntry::act).toList();
    }

    private String code(String who, Callable<?> work) {
        try {
            walk.as(who, work);
            return "";
        } catch (Refusal refusal) {
            return refusal.code();
        }
    }
}
