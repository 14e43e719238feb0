package vn.congvan.outgoing;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.congvan.outgoing.DossierWay.ok;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import tools.jackson.databind.JsonNode;
import vn.congvan.common.DocumentId;
import vn.congvan.common.Refusal;
import vn.congvan.common.RequestKey;
import vn.congvan.files.TestFiles;
import vn.congvan.incoming.Incoming;
import vn.congvan.incoming.IncomingFile;
import vn.congvan.outgoing.dossiers.ReceivedDossiers;
import vn.congvan.registers.Registers;
import vn.congvan.registers.Related;
import vn.congvan.registers.Relation;
import vn.congvan.testing.CongVanTest;
import vn.congvan.testing.Software;
import vn.congvan.testing.Software.Answer;
import vn.congvan.testing.Software.Part;
import vn.congvan.testing.TestServer;

/// Hồ sơ trình from the department that drafts to the committee that decides: put together, sent, opened once.
@CongVanTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class DossiersThroughTheApiTest {
    @Autowired
    private ApplicationContext house;

    @Autowired
    private TestServer server;

    @Autowired
    private Incoming incoming;

    @Autowired
    private ReceivedDossiers received;

    @Autowired
    private Registers registers;

    private DossierWay way;
    private Walk walk;
    private Department department;
    private Software api;

    @BeforeAll
    void peopleWithKeys() {
        way = new DossierWay(house, server);
        walk = way.walk;
        department = way.department;
        api = way.api;
    }

    @Test
    void theVeryDocxOfTheDossierBecomesTheFirstVersionOfTheReceiversDraft() {
        UploadedFile docx = Wording.of("Quyết định này có hiệu lực thi hành kể từ ngày ký.");
        DocumentId submission = department.withDossier(docx);
        DocumentId arrived = department.accepted(submission);
        assertThat(way.json(Department.DRAFTER, submission).at("/carried/sent").asBoolean())
                .isTrue();
        assertThat(walk.as(Walk.CLERK, () -> incoming.view(arrived)).files())
                .extracting(IncomingFile::fileName)
                .contains("quyet-dinh.docx", "tiep-thu.txt", "phu-luc.txt");
        JsonNode offer = ok(api.get(Walk.CLERK, "/api/outgoing/received-dossiers/" + arrived));
        assertThat(offer.at("/documentType").asString()).isEqualTo("QD");
        assertThat(offer.at("/summary").asString()).isEqualTo(Department.SUMMARY);

        Answer made = way.open(Walk.CLERK, arrived);
        assertThat(made.status()).as(made.json().toString()).isEqualTo(201);
        DocumentId draft = DocumentId.of(made.json().at("/id").asString());
        assertThat(way.codes(Walk.DRAFTER)).containsOnlyOnce("outgoing.notice-dossier-handed");
        OutgoingView view = walk.view(Walk.DRAFTER, draft);
        assertThat(view.state()).isEqualTo(OutgoingState.DRAFTING);
        assertThat(view.parties().drafterName()).isEqualTo("Nguyễn Văn An");
        OutgoingFile first = view.versions().getFirst().source();
        assertThat(walk.as(Walk.DRAFTER, () -> walk.outgoing().file(draft, first.holding()))
                        .content())
                .isEqualTo(docx.content());

        JsonNode from = way.json(Walk.DRAFTER, draft).at("/received");
        assertThat(from.at("/drafterName").asString()).isEqualTo(Department.NAME);
        assertThat(from.at("/papers")).hasSize(3);
        String paper = from.at("/papers/1/url").asString();
        assertThat(new String(api.get(Walk.DRAFTER, paper).content(), StandardCharsets.UTF_8))
                .isEqualTo("Đã tiếp thu ý kiến của 3 sở.");
        assertThat(walk.as(Walk.CLERK, () -> registers.relations(arrived)))
                .containsExactly(new Related(draft, Relation.ANSWERS, arrived));
        assertThat(way.acts(Department.CLERK, submission)).contains("outgoing.dossier-put");
        assertThat(way.acts(Walk.CLERK, draft)).contains("outgoing.dossier-opened");
        assertThat(api.get(Department.DRAFTER, Walk.path(draft)).code()).isEqualTo("outgoing.document-unknown");

        Answer again = way.open(Walk.CLERK, arrived);
        assertThat(again.status()).isEqualTo(409);
        assertThat(again.code()).isEqualTo("outgoing.dossier-opened-already");
        assertThat(again.json().toString()).contains(draft.toString());
    }

    @Test
    void onlyWhoeverDecidesGetsTheDossierAndEverybodyElseAnOrdinaryDocument() {
        DocumentId submission = department.withDossier(Wording.of("Điều 2."));
        department.issue(submission);
        String clerk = "nguyen.thi.thu.trang";
        DocumentId elsewhere = department.arrivedAt(clerk, submission, Department.CLERK);
        assertThat(walk.as(clerk, () -> incoming.view(elsewhere)).files()).hasSize(1);
        walk.run(clerk, () -> incoming.acceptAsTold(elsewhere));
        assertThat(api.get(clerk, "/api/outgoing/received-dossiers/" + elsewhere)
                        .code())
                .isEqualTo("outgoing.dossier-none");
        DocumentId here = department.arrivedAt(Walk.CLERK, submission, Department.CLERK);
        assertThat(api.get(Walk.CLERK, "/api/outgoing/received-dossiers/" + here)
                        .code())
                .as("before it has its số đến")
                .isEqualTo("incoming.not-registered-yet");
        assertThat(api.get(Walk.DRAFTER, "/api/outgoing/received-dossiers/" + here)
                        .code())
                .isEqualTo("incoming.not-yours-to-see");
    }

    @Test
    void whoeverOpensAtTheSameTimeOpensOneDraftAndARepeatedRequestFindsIt() throws Exception {
        DocumentId arrived = department.accepted(department.withDossier(Wording.of("Điều 2.")));
        DraftFields fields = opening();
        var start = new CyclicBarrier(2);
        var drafts = new ArrayList<DocumentId>();
        var refused = new ArrayList<String>();
        try (var both = Executors.newFixedThreadPool(2)) {
            var tries = new ArrayList<Future<DocumentId>>();
            for (String key : List.of("lan-1", "lan-2")) {
                tries.add(both.submit(() -> {
                    start.await();
                    return open(arrived, fields, key);
                }));
            }
            for (Future<DocumentId> one : tries) {
                try {
                    drafts.add(one.get());
                } catch (java.util.concurrent.ExecutionException e) {
                    refused.add(((Refusal) java.util.Objects.requireNonNull(e.getCause())).code());
                }
            }
        }
        assertThat(refused).containsExactly("outgoing.dossier-opened-already");
        assertThat(drafts).hasSize(1);
        var again = new ArrayList<DocumentId>();
        for (String key : List.of("lan-1", "lan-2")) {
            try {
                again.add(open(arrived, fields, key));
            } catch (Refusal refusal) {
                assertThat(refusal.code()).isEqualTo("outgoing.dossier-opened-already");
            }
        }
        assertThat(again).isEqualTo(drafts);
    }

    @Test
    void aDossierWithoutADocxOrForNobodyHereOrOfAnotherKindIsRefusedWithWhatToDo() {
        DocumentId submission = department.submission();
        assertThat(put(submission, putting("H99", "QD"), List.of()).code()).isEqualTo("outgoing.dossier-needs-docx");
        assertThat(put(
                                submission,
                                putting("H99", "QD"),
                                file("quyet-dinh.pdf", Walk.paper().pdf()))
                        .code())
                .isEqualTo("outgoing.dossier-needs-docx");
        assertThat(put(
                                submission,
                                putting("H99", "QD"),
                                file(
                                        "macro.docx",
                                        TestFiles.with(TestFiles.docx("x"), Map.of("word/vbaProject.bin", "x"))))
                        .code())
                .isEqualTo("files.macros");
        List<Part> good = file("du-thao.docx", Wording.of("Điều 2.").content());
        assertThat(put(submission, putting("H99.31", "QD"), good).code()).isEqualTo("outgoing.dossier-decider");
        assertThat(put(submission, putting("H99", "KHONG-CO"), good).status()).isEqualTo(422);
        assertThat(put(submission, Map.of("decider", department.code("H99"), "documentType", "QD"), good)
                        .code())
                .isEqualTo("outgoing.dossier-summary");
        DocumentId decision = walk.draft();
        assertThat(api.form(Walk.DRAFTER, "PUT", Walk.path(decision) + "/dossier", parts(putting("H99.05", "QD"), good))
                        .code())
                .isEqualTo("outgoing.dossier-only-submission");
        assertThat(put(submission, putting("H99", "QD"), good).status()).isEqualTo(200);
        walk.act(Department.DRAFTER, submission, OutgoingAct.SUBMIT);
        assertThat(put(submission, putting("H99", "QD"), List.of()).code()).isEqualTo("outgoing.only-unit-head");
    }

    @Test
    void toAnAuthorityOutsideOfTheInstallationItGoesAsAnOrdinaryDocument() {
        DocumentId submission = department.submission();
        department.to(submission, List.of("outside:Bộ Nội vụ | Hà Nội", department.code("H99")));
        assertThat(put(
                                submission,
                                Map.of(
                                        "decider", "outside:Bộ Nội vụ | Hà Nội",
                                        "documentType", "QD",
                                        "summary", "x"),
                                file("du-thao.docx", Wording.of("Điều 2.").content()))
                        .code())
                .isEqualTo("outgoing.dossier-decider-outside");
        DocumentId arrived = department.accepted(submission);
        assertThat(way.json(Department.DRAFTER, submission).at("/carried").isMissingNode()
                        || way.json(Department.DRAFTER, submission)
                                .at("/carried")
                                .isNull())
                .isTrue();
        assertThat(walk.as(Walk.CLERK, () -> incoming.view(arrived)).files()).hasSize(1);
        assertThat(way.open(Walk.CLERK, arrived).code()).isEqualTo("outgoing.dossier-none");
    }

    @Test
    void ofTwoWhoChangeADossierAtOnceTheSecondIsToldAndADroppedOneCanBePutAgain() {
        DocumentId submission = department.withDossier(Wording.of("Điều 2."));
        String path = Walk.path(submission) + "/dossier?revision=";
        long seen = walk.view(Department.DRAFTER, submission).revision();
        List<Part> more =
                parts(putting("H99", "QD"), file("papers", "phu-luc-2.txt", "x".getBytes(StandardCharsets.UTF_8)));
        assertThat(ok(api.form(Department.DRAFTER, "PUT", path + seen, more)).at("/carried/papers"))
                .hasSize(3);
        assertThat(api.form(Department.DRAFTER, "PUT", path + seen, more).code())
                .as("nothing is approved yet, and the other one's change is not overwritten unseen")
                .isEqualTo("outgoing.changed-meanwhile");
        assertThat(api.form(Department.DRAFTER, "DELETE", path + seen, List.of())
                        .code())
                .isEqualTo("outgoing.changed-meanwhile");
        assertThat(walk.view(Department.DRAFTER, submission).versions()).hasSize(1);
        walk.act(Department.DRAFTER, submission, OutgoingAct.SUBMIT);
        walk.act(Department.HEAD, submission, OutgoingAct.APPROVE);
        walk.act(Department.CHECKER, submission, OutgoingAct.RETURN_FORM, "Bỏ hồ sơ.");
        String latest = Walk.path(submission) + "/dossier";
        ok(api.form(Department.HEAD, "DELETE", latest, List.of()));
        assertThat(way.json(Department.HEAD, submission)
                        .at("/carried/droppedAt")
                        .isMissingNode())
                .isFalse();
        assertThat(walk.view(Department.HEAD, submission).history())
                .filteredOn(entry -> entry.act() == OutgoingAct.APPROVE)
                .allMatch(entry -> entry.voidBecause().isPresent());
        int versions = walk.view(Department.HEAD, submission).versions().size();
        assertThat(api.form(Department.HEAD, "DELETE", latest, List.of()).code())
                .isEqualTo("outgoing.dossier-not-carried");
        assertThat(walk.view(Department.HEAD, submission).versions())
                .as("a refused act leaves no version behind")
                .hasSize(versions);
        assertThat(way.acts(Department.CLERK, submission)).contains("outgoing.dossier-dropped");
        JsonNode again = ok(api.form(Department.HEAD, "PUT", latest, parts(putting("H99", "QD"), List.of())));
        assertThat(again.at("/carried/papers")).hasSize(3);
    }

    @Test
    void aDossierThatChangesAfterApprovalMakesTheApprovalVoid() {
        DocumentId submission = department.withDossier(Wording.of("Điều 2."));
        walk.act(Department.DRAFTER, submission, OutgoingAct.SUBMIT);
        walk.act(Department.HEAD, submission, OutgoingAct.APPROVE);
        walk.act(Department.CHECKER, submission, OutgoingAct.RETURN_FORM, "Thiếu phụ lục trong hồ sơ.");
        Answer changed = api.form(
                Department.HEAD,
                "PUT",
                Walk.path(submission) + "/dossier",
                parts(putting("H99", "QD"), file("papers", "phu-luc-2.txt", "x".getBytes(StandardCharsets.UTF_8))));
        assertThat(changed.json().at("/carried/papers")).hasSize(3);
        assertThat(walk.view(Department.HEAD, submission).history())
                .filteredOn(entry -> entry.act() == OutgoingAct.APPROVE)
                .allMatch(entry -> entry.voidBecause().isPresent());
    }

    private DocumentId open(DocumentId arrived, DraftFields fields, String key) {
        return walk.as(
                Walk.CLERK,
                () -> received.open(
                        arrived, fields, walk.province().as(Walk.DRAFTER).post(), Optional.of(new RequestKey(key))));
    }

    private DraftFields opening() {
        return walk.as((String) Walk.CLERK, (Callable<DraftFields>) walk::fields);
    }

    private Map<String, Object> putting(String decider, String type) {
        return Map.of("decider", department.code(decider), "documentType", type, "summary", Department.SUMMARY);
    }

    private Answer put(DocumentId id, Map<String, Object> dossier, List<Part> files) {
        return api.form(Department.DRAFTER, "PUT", Walk.path(id) + "/dossier", parts(dossier, files));
    }

    private static List<Part> parts(Map<String, Object> dossier, List<Part> files) {
        var parts = new ArrayList<Part>();
        parts.add(Part.json("dossier", dossier));
        parts.addAll(files);
        return parts;
    }

    private static List<Part> file(String name, byte[] bytes) {
        return file("draft", name, bytes);
    }

    private static List<Part> file(String part, String name, byte[] bytes) {
        return List.of(Part.file(part, name, bytes));
    }
}
