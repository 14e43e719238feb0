package vn.congvan.copies;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.congvan.copies.CopySteps.refused;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import tools.jackson.databind.JsonNode;
import vn.congvan.common.DocumentId;
import vn.congvan.copies.kept.KeptUses;
import vn.congvan.outgoing.Walk;
import vn.congvan.registers.KeptEntry;
import vn.congvan.registers.KeptRegisters;
import vn.congvan.testing.CongVanTest;
import vn.congvan.testing.Software;
import vn.congvan.testing.TestClock;
import vn.congvan.testing.TestServer;

/// The use of kept copies: asked for, permitted, lent and returned, and the register that fills itself.
@CongVanTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class KeptUsesTest {
    private static final String USES = "/api/kept-uses";

    @Autowired
    private ApplicationContext house;

    @Autowired
    private TestServer server;

    @Autowired
    private KeptUses uses;

    @Autowired
    private KeptRegisters registers;

    @Autowired
    private TestClock clock;

    private Walk walk;
    private Software api;
    private DocumentId document;

    @BeforeAll
    void anIssuedDocument() {
        walk = Walk.withKeys(house);
        api = Software.of(server, walk.province());
        document = walk.issued();
    }

    @Test
    void theRegisterFillsItselfFromTheRequestThePermissionTheHandingOverAndTheReturn() {
        JsonNode asked = api.post(Walk.DRAFTER, USES, Map.of("document", document.toString(), "purpose", "Đối chiếu"))
                .json();
        String one = USES + "/" + asked.at("/id").asString();
        assertThat(api.post(Walk.LEADER, one + "/decision", Map.of("permit", true))
                        .json()
                        .at("/state")
                        .asString())
                .isEqualTo("PERMITTED");
        JsonNode lent = api.post(Walk.CLERK, one + "/lent", Map.of()).json();
        assertThat(lent.at("/state").asString()).isEqualTo("LENT");
        String today = LocalDate.now((Clock) clock).toString();
        KeptEntry line = line(lent);
        assertThat(line.cell("date")).isEqualTo(today);
        assertThat(line.cell("user")).isEqualTo("Nguyễn Văn An");
        assertThat(line.cell("document")).startsWith(asked.at("/sign").asString() + ", ");
        assertThat(line.cell("summary")).contains(walk.fields().summary());
        assertThat(line.cell("permitted-by")).startsWith("Trần Quốc Bình, ");
        assertThat(line.cell("note")).isEqualTo("Đối chiếu");
        assertThat(line.cell("returned-on")).isEmpty();
        assertThat(api.post(Walk.CLERK, one + "/lent", Map.of()).code()).isEqualTo("copies.use-not-permitted");
        JsonNode back = api.post(Walk.CLERK, one + "/returned", Map.of()).json();
        assertThat(back.at("/state").asString()).isEqualTo("RETURNED");
        assertThat(line(back).cell("returned-on")).isEqualTo(today);
        assertThat(api.post(Walk.CLERK, one + "/returned", Map.of()).code()).isEqualTo("copies.use-not-lent");
    }

    @Test
    void nobodyUsesAKeptCopyWithoutPermissionAndARefusalSaysWhy() {
        refused("copies.use-purpose", () -> walk.as(Walk.DRAFTER, () -> uses.request(document, " ")));
        refused("copies.document-unknown", () -> walk.as(Walk.OTHER_AGENCY, () -> uses.request(document, "Xem")));
        DocumentId draft = walk.draft();
        refused("copies.document-unknown", () -> walk.as(Walk.DRAFTER, () -> uses.request(draft, "Xem")));
        UUID id = walk.as(Walk.DRAFTER, () -> uses.request(document, "Xem chữ ký"));
        refused("copies.use-unknown", () -> walk.as(Walk.OTHER_UNIT, () -> uses.view(id)));
        refused("copies.not-yours-to-decide", () -> decide(Walk.CLERK, id, true, ""));
        refused("copies.use-not-permitted", () -> walk.run(Walk.CLERK, () -> uses.lend(id)));
        refused("copies.use-only-clerk", () -> walk.run(Walk.DRAFTER, () -> uses.lend(id)));
        refused("copies.remark-missing", () -> decide(Walk.LEADER, id, false, " "));
        decide(Walk.LEADER, id, false, "Xem bản điện tử");
        refused("copies.already-decided", () -> decide(Walk.LEADER, id, true, ""));
        refused("copies.use-not-permitted", () -> walk.run(Walk.CLERK, () -> uses.lend(id)));
    }

    private void decide(String who, UUID id, boolean permit, String remark) {
        walk.run(who, () -> uses.decide(id, permit, Optional.of(remark)));
    }

    private KeptEntry line(JsonNode use) {
        int year = use.at("/year").asInt();
        int number = use.at("/line").asInt();
        return walk.as(Walk.CLERK, () -> registers.entry(walk.fields().authority(), "kept-copies", year, number));
    }
}
