package vn.congvan.outgoing;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.context.ApplicationContext;
import tools.jackson.databind.JsonNode;
import vn.congvan.audit.Trail;
import vn.congvan.audit.TrailEntry;
import vn.congvan.common.DocumentId;
import vn.congvan.common.Reason;
import vn.congvan.tasks.Notice;
import vn.congvan.tasks.Notices;
import vn.congvan.testing.Software;
import vn.congvan.testing.Software.Answer;
import vn.congvan.testing.Software.Part;
import vn.congvan.testing.TestClock;
import vn.congvan.testing.TestServer;

/// Hồ sơ trình between a department that drafts and the committee that decides, each by its own software.
final class DossierWay {
    final Walk walk;
    final Department department;
    final Software api;

    private final Notices notices;
    private final Trail trail;
    private final TestClock clock;

    DossierWay(ApplicationContext house, TestServer server) {
        walk = Walk.withKeys(house);
        department = new Department(house, walk);
        api = Software.of(server, walk.province());
        notices = house.getBean(Notices.class);
        trail = house.getBean(Trail.class);
        clock = house.getBean(TestClock.class);
    }

    /// The draft that the committee's clerk opens, in the specialist's hands.
    DocumentId opened(DocumentId arrived) {
        Answer made = open(Walk.CLERK, arrived);
        assertThat(made.status()).as(made.json().toString()).isEqualTo(201);
        return DocumentId.of(made.json().at("/id").asString());
    }

    Answer open(String who, DocumentId arrived) {
        return api.post(
                who,
                "/api/outgoing/received-dossiers/" + arrived + "/draft",
                Map.of(
                        "draft",
                        Map.of(
                                "authority",
                                "ubnd",
                                "documentType",
                                "QD",
                                "summary",
                                Department.SUMMARY,
                                "signer",
                                walk.province().as(Walk.LEADER).post().toString(),
                                "recipients",
                                List.of(department.code("H99.08"))),
                        "handler",
                        walk.province().as(Walk.DRAFTER).post().toString()));
    }

    Answer ask(String who, DocumentId draft, String kind, String reason) {
        return api.post(who, Walk.path(draft) + "/dossier/asks", Map.of("kind", kind, "reason", reason));
    }

    /// What the drafting agency was asked, counted from 0.
    UUID asked(DocumentId submission, int index) {
        return UUID.fromString(json(Department.DRAFTER, submission)
                .at("/asks/" + index + "/id")
                .asString());
    }

    Answer supplement(String who, DocumentId submission, UUID ask, String name, byte[] docx) {
        return api.form(
                who,
                "POST",
                Walk.path(submission) + "/dossier/asks/" + ask + "/supplement?words=S%E1%BB%ADa",
                List.of(Part.file("file", name, docx)));
    }

    /// Asks for more and lets the drafting agency send this.
    UUID supplemented(DocumentId draft, DocumentId submission, int index, UploadedFile docx) {
        ok(ask(Walk.DRAFTER, draft, "MORE", "Gửi bản mới."));
        UUID asked = asked(submission, index);
        ok(supplement(Department.DRAFTER, submission, asked, docx.fileName(), docx.content()));
        return asked;
    }

    Answer act(String who, DocumentId draft, String act) {
        return api.post(who, Walk.path(draft) + "/" + act, Map.of("note", "thử"));
    }

    void recall(DocumentId submission) {
        ok(api.post(
                Department.CLERK,
                Walk.path(submission) + "/recall",
                Map.of(
                        "by",
                        walk.province().as(Department.LEADER).post().toString(),
                        "sign",
                        "Quyết định 31/QĐ-SNV",
                        "on",
                        LocalDate.now(clock).toString(),
                        "reason",
                        "Trình nhầm bản cũ")));
    }

    /// Where it stands, as the drafting agency sees it.
    String state(DocumentId submission) {
        return json(Department.DRAFTER, submission).at("/state/code").asString();
    }

    JsonNode json(String who, DocumentId id) {
        return ok(api.get(who, Walk.path(id) + "/dossier"));
    }

    List<Reason> told(String who) {
        return walk.as(who, () -> notices.mine(200)).stream().map(Notice::what).toList();
    }

    List<String> codes(String who) {
        return told(who).stream().map(Reason::code).toList();
    }

    List<String> acts(String who, DocumentId id) {
        return walk.as(who, () -> trail.of(id)).stream().map(TrailEntry::act).toList();
    }

    static JsonNode ok(Answer answer) {
        assertThat(answer.status()).as(answer.json().toString()).isEqualTo(200);
        return answer.json();
    }
}
