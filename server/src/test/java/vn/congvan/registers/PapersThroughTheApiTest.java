package vn.congvan.registers;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import vn.congvan.organisation.Organisation;
import vn.congvan.testing.ActingAs;
import vn.congvan.testing.CongVanTest;
import vn.congvan.testing.Software;
import vn.congvan.testing.TestClock;
import vn.congvan.testing.TestProvince;
import vn.congvan.testing.TestServer;

/// What was numbered on paper while the system was down, as software enters it.
@CongVanTest
class PapersThroughTheApiTest {
    private static final String CLERK = "nguyen.thi.mai";

    @Autowired
    private TestProvince provinces;

    @Autowired
    private Organisation organisation;

    @Autowired
    private Outages outages;

    @Autowired
    private TestServer server;

    @Autowired
    private TestClock clock;

    private Software api;
    private String outage = "";

    @BeforeEach
    void anOutage() {
        clock.moveTo(LocalDate.of(2026, 11, 20).atTime(9, 0));
        var province = provinces.fresh();
        api = Software.of(server, province);
        var clerk = province.as(CLERK);
        Instant now = clock.instant();
        outage = ActingAs.call(
                        clerk,
                        () -> outages.declare(
                                organisation.servedBy(clerk.post()).getFirst().id(),
                                now.minusSeconds(3600),
                                now,
                                "Mất điện"))
                .id()
                .toString();
    }

    @Test
    void everyFieldThatIsLeftOutIsNamed() {
        assertMissing("papers", Map.of(), 9);
        assertMissing("copies", Map.of(), 8);
        Map<String, Object> document = document(1);
        document.put("subject", null);
        assertMissing("papers", document, 1);
        Map<String, Object> copy = copy(1);
        copy.remove("receivers");
        assertMissing("copies", copy, 1);
    }

    @Test
    void whateverElseIsLeftOutIsNamedAtTheDoor() {
        for (String what : List.of("reservations", "reservations/unused", "outages")) {
            Software.Answer answer = api.as(CLERK).post("/api/registers/numbers/" + what, Map.of());
            assertThat(answer.status()).as(what).isEqualTo(400);
            assertThat(answer.code()).isEqualTo("desk.part-missing");
            assertThat(answer.json().at("/detail").asString()).contains("“authority”");
        }
    }

    @Test
    void aNumberFarBeyondTheLastOneIsToBeConfirmed() {
        for (Map<String, Object> typed : List.of(document(300), copy(300))) {
            String what = typed.containsKey("form") ? "copies" : "papers";
            assertThat(enter(what, typed).code()).isEqualTo("registers.outage-leap");
            typed.put("confirmed", true);
            assertThat(enter(what, typed).status()).isEqualTo(204);
        }
    }

    private void assertMissing(String what, Map<String, Object> body, int fields) {
        Software.Answer answer = enter(what, body);
        assertThat(answer.status()).isEqualTo(422);
        assertThat(answer.code()).isEqualTo("registers.field-missing");
        assertThat(answer.json().at("/reasons")).hasSize(fields);
    }

    private Software.Answer enter(String what, Map<String, Object> body) {
        return api.as(CLERK).post("/api/registers/numbers/outages/" + outage + "/" + what, body);
    }

    private static Map<String, Object> document(int number) {
        return new HashMap<>(Map.of(
                "type",
                "QD",
                "number",
                number,
                "notation",
                "QĐ-UBND",
                "day",
                "2026-11-20",
                "subject",
                "Cử cán bộ trực",
                "signerPosition",
                "Chủ tịch",
                "signerName",
                "Nguyễn Văn Bình",
                "receivers",
                List.of("Sở Nội vụ"),
                "copies",
                3));
    }

    private static Map<String, Object> copy(int number) {
        return new HashMap<>(Map.of(
                "form",
                "SY",
                "number",
                number,
                "day",
                "2026-11-20",
                "original",
                "05/2026/NĐ-CP, 10/11/2026",
                "subject",
                "Nghị định về văn thư",
                "receivers",
                List.of("Các sở"),
                "copies",
                10,
                "signerName",
                "Nguyễn Thị Mai"));
    }
}
