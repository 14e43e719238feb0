package vn.congvan.outgoing;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFParagraph;
import org.apache.poi.xwpf.usermodel.XWPFTable;
import org.apache.poi.xwpf.usermodel.XWPFTableCell;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.core.io.ClassPathResource;
import tools.jackson.databind.JsonNode;
import vn.congvan.common.DocumentId;
import vn.congvan.files.Content;
import vn.congvan.files.PdfInspection;
import vn.congvan.organisation.Organisation;
import vn.congvan.outgoing.dossiers.DossierPaper;
import vn.congvan.outgoing.dossiers.DossierPapers;
import vn.congvan.outgoing.opinions.OpinionRounds;
import vn.congvan.registers.PrintedGolden;
import vn.congvan.testing.CongVanTest;
import vn.congvan.testing.Software;
import vn.congvan.testing.Software.Answer;
import vn.congvan.testing.TestClock;
import vn.congvan.testing.TestServer;

/// Members' votes on what is issued for a collective, and the slip on which every level has its opinion line.
@CongVanTest
class VotesAndSlipTest {
    private static final String MEMBER = "le.thi.thanh.ha";
    private static final String OUTSIDE = "truong.thi.yen";

    @TempDir
    private Path folder;

    @Autowired
    private ApplicationContext house;

    @Autowired
    private TestServer server;

    @Autowired
    private Organisation organisation;

    @Autowired
    private TestClock clock;

    @Test
    void membersVoteTheirCountIsKeptWithTheDraftAndEveryLevelStandsOnTheSlip() throws Exception {
        clock.moveTo(LocalDateTime.of(2026, 11, 23, 9, 0));
        Walk walk = Walk.in(house);
        Software api = Software.of(server, walk.province());
        DocumentId id = walk.draft(new NewDraft(
                walk.fields(), Wording.of("Quyết định này có hiệu lực thi hành kể từ ngày ký."), List.of()));
        String path = Walk.path(id) + "/opinion-rounds";
        String member = walk.province().as(MEMBER).post().toString();
        String unit = walk.as(
                Walk.HEAD, () -> organisation.actingPost().unit().value().toString());
        assertThat(api.post(Walk.DRAFTER, path, votes(List.of(member), List.of(unit), List.of()))
                        .code())
                .isEqualTo("outgoing.votes-only-members");
        assertThat(api.post(
                                Walk.DRAFTER,
                                Walk.path(ofTheChair(walk)) + "/opinion-rounds",
                                votes(List.of(member), List.of(), List.of()))
                        .code())
                .isEqualTo("outgoing.votes-only-collective");
        String round = ok(api.post(
                        Walk.DRAFTER,
                        path,
                        votes(
                                List.of(member),
                                List.of(),
                                List.of(walk.province().code("H99.05")))))
                .at("/id")
                .asString();
        vote(api, MEMBER, "AGREE", "");
        vote(api, OUTSIDE, "DISAGREE", "Ch%C6%B0a%20r%C3%B5%20kinh%20ph%C3%AD.");
        String keep = "/api/outgoing/opinion-rounds/" + round + "/keep";
        assertThat(api.post(Walk.DRAFTER, keep, Map.of()).code()).isEqualTo("outgoing.votes-not-closed");
        walk.run(Walk.DRAFTER, () -> house.getBean(OpinionRounds.class).close(UUID.fromString(round)));
        var papers = house.getBean(DossierPapers.class);
        assertThat(walk.as(Walk.DRAFTER, () -> papers.of(id)))
                .as("as if the table could not be laid out when the round was closed")
                .isEmpty();
        assertThat(api.post(Walk.LEADER, keep, Map.of()).code()).isEqualTo("outgoing.only-drafter-asks");
        assertThat(ok(api.post(Walk.DRAFTER, keep, Map.of())).at("/id").asString())
                .isEqualTo(round);
        ok(api.post(Walk.DRAFTER, keep, Map.of()));
        assertThat(walk.as(Walk.DRAFTER, () -> papers.of(id)))
                .extracting(DossierPaper::fileName)
                .containsExactly("phieu-lay-y-kien-lan-1.pdf");
        assertThat(words(api.get(Walk.LEADER, "/api/outgoing/opinion-rounds/" + round + "/table")
                        .content()))
                .isEqualToIgnoringWhitespace(golden("votes.txt"));
        PrintedGolden.assertPrinted(
                folder,
                "opinions",
                "votes",
                api.get(Walk.LEADER, "/api/outgoing/opinion-rounds/" + round + "/table?format=pdf")
                        .content());

        walk.act(Walk.DRAFTER, id, OutgoingAct.SUBMIT);
        walk.act(Walk.HEAD, id, OutgoingAct.APPROVE, "Đồng ý trình.");
        walk.act(Walk.CHECKER, id, OutgoingAct.RETURN_FORM, "Thiếu dấu ./. cuối văn bản.");
        walk.act(Walk.HEAD, id, OutgoingAct.ANSWER_CHECKER, "Đã có ở Điều 3.");
        JsonNode levels = ok(api.get(Walk.LEADER, Walk.path(id) + "/slip"));
        assertThat(levels.get(1).at("/opinion").asString()).isEqualTo("Đồng ý trình.");
        assertThat(levels.get(levels.size() - 1).at("/who").asString()).isEqualTo("Trần Quốc Bình, Chủ tịch");
        byte[] docx = api.get(Walk.LEADER, Walk.path(id) + "/slip/file").content();
        assertThat(words(docx)).isEqualToIgnoringWhitespace(golden("slip.txt"));
        byte[] pdf =
                api.get(Walk.LEADER, Walk.path(id) + "/slip/file?format=pdf").content();
        var facts = house.getBean(PdfInspection.class)
                .facts(house.getBean(Content.class).store(pdf));
        assertThat(facts.pdfA()).isTrue();
        assertThat(facts.pages()).isEqualTo(1);
        PrintedGolden.assertPrinted(folder, "opinions", "slip", pdf);
        assertThat(api.get(OUTSIDE, Walk.path(id) + "/slip").code()).isEqualTo("outgoing.document-unknown");
    }

    private static Map<String, Object> votes(List<String> posts, List<String> units, List<String> agencies) {
        return Map.of(
                "kind",
                "VOTES",
                "question",
                "Đề nghị thành viên cho ý kiến.",
                "dueOn",
                "2026-11-26",
                "posts",
                posts,
                "units",
                units,
                "agencies",
                agencies);
    }

    /// Signed by the chair in his own power.
    private DocumentId ofTheChair(Walk walk) {
        DraftFields fields = walk.fields();
        var chair = walk.as(Walk.DRAFTER, () -> organisation.authorities()).stream()
                .filter(authority -> authority.key().equals("chu-tich-ubnd"))
                .findFirst()
                .orElseThrow();
        UploadedFile paper = new Paper(
                        List.of("CHỦ TỊCH"),
                        "Trần Quốc Bình",
                        "           ",
                        "QĐ-CTUBND",
                        "Bình Minh, ngày     tháng     năm 2026",
                        List.of())
                .file();
        return walk.draft(new NewDraft(
                DraftFields.of(
                        chair.id(), "QD", fields.summary(), fields.urgency(), fields.signer(), fields.recipients()),
                paper,
                List.of()));
    }

    private static void vote(Software api, String who, String verdict, String words) {
        JsonNode mine = ok(api.get(who, "/api/outgoing/opinions"));
        String asked = UUID.fromString(mine.get(0).at("/id").asString()).toString();
        ok(api.form(
                who,
                "POST",
                "/api/outgoing/opinions/" + asked + "/answer?verdict=" + verdict + "&words=" + words,
                List.of(Software.Part.file("files", "y-kien.txt", "x".getBytes(StandardCharsets.UTF_8)))));
    }

    private static String golden(String name) throws IOException {
        return new ClassPathResource("golden/" + name).getContentAsString(StandardCharsets.UTF_8);
    }

    /// Read by another program than the one that wrote it.
    private static String words(byte[] docx) throws IOException {
        try (var document = new XWPFDocument(new ByteArrayInputStream(docx))) {
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

    private static JsonNode ok(Answer answer) {
        assertThat(answer.status()).as(answer.json().toString()).isBetween(200, 201);
        return answer.json();
    }
}
