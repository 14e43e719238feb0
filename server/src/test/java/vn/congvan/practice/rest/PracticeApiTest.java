package vn.congvan.practice.rest;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import tools.jackson.databind.JsonNode;
import vn.congvan.audit.Trail;
import vn.congvan.testing.ActingAs;
import vn.congvan.testing.CongVanTest;
import vn.congvan.testing.Software;
import vn.congvan.testing.TestProvince;
import vn.congvan.testing.TestServer;

@CongVanTest
class PracticeApiTest {
    private static final String RESOURCE = "/api/practice";

    @Autowired
    private TestServer server;

    @Autowired
    private TestProvince provinces;

    @Autowired
    private Trail trail;

    @Autowired
    private Clock clock;

    private TestProvince.Copy province;
    private Software.One admin;
    private Software.One clerk;

    @BeforeEach
    void anAdministrator() {
        province = provinces.fresh();
        admin = Software.of(server, province).as("bui.van.tam");
        clerk = Software.of(server, province).as("nguyen.thi.mai");
    }

    @Test
    void aBookIsNamedFromADayOnByTheAdministratorAndEverybodyReadsIt() {
        JsonNode book = clerk.get(RESOURCE + "/book-names").json().at("/today/0");
        assertThat(book.at("/lawfulName").asString()).isEqualTo("Văn bản hành chính");
        assertThat(book.at("/name").isMissingNode()).isTrue();
        assertThat(clerk.post(RESOURCE + "/book-names", naming(book, "Sổ đi")).code())
                .isEqualTo("practice.only-administrator");
        assertThat(admin.post(RESOURCE + "/book-names", naming(book, "Sổ đi của Ủy ban"))
                        .status())
                .isEqualTo(204);
        JsonNode after = clerk.get(RESOURCE + "/book-names").json();
        assertThat(after.at("/today/0/name").asString()).isEqualTo("Sổ đi của Ủy ban");
        assertThat(after.at("/decisions/0/validFrom").asString())
                .isEqualTo(LocalDate.now(clock).toString());
        assertThat(recorded()).isEqualTo(1);
    }

    @Test
    void aSettingIsDecidedFromADayOn() {
        var from = LocalDate.now(clock).plusDays(3);
        var decided = admin.post(
                RESOURCE + "/same-day-signatures", Map.of("value", true, "from", from.toString(), "reason", "Quy chế"));
        assertThat(decided.status()).isEqualTo(204);
        JsonNode settings = clerk.get(RESOURCE).json();
        assertThat(settings.at("/today/0/value").asBoolean()).isFalse();
        assertThat(settings.at("/decisions/0/validFrom").asString()).isEqualTo(from.toString());
        assertThat(recorded()).isEqualTo(1);
    }

    @Test
    void whatTheLawDoesNotLeaveToTheAgencyIsAnsweredAsUnknown() {
        JsonNode book = admin.get(RESOURCE + "/book-names").json().at("/today/0");
        var unknown = admin.post(
                RESOURCE + "/book-names",
                Map.of("authority", book.at("/authority").asString(), "book", "OUTGOING:KHAC", "name", "Sổ khác"));
        assertThat(unknown.status()).isEqualTo(404);
        assertThat(unknown.code()).isEqualTo("practice.book-unknown");
        assertThat(admin.post(
                                RESOURCE + "/book-names",
                                Map.of(
                                        "authority", book.at("/authority").asString(),
                                        "book", book.at("/book").asString()))
                        .code())
                .isEqualTo("practice.book-name-length");
        assertThat(admin.post(RESOURCE + "/book-names", Map.of("name", "Sổ")).code())
                .isEqualTo("practice.authority-unknown");
        assertThat(admin.post(RESOURCE + "/no-signature-needed", Map.of("value", true, "reason", "Nhanh"))
                        .code())
                .isEqualTo("practice.setting-unknown");
        assertThat(recorded()).isZero();
    }

    @Test
    void aTypeIsGivenABookOfItsOwnFromTheNewYearOn() {
        String authority = admin.get(RESOURCE + "/book-names")
                .json()
                .at("/today/0/authority")
                .asString();
        String newYear = LocalDate.of(LocalDate.now(clock).getYear() + 1, 1, 1).toString();
        var deciding = Map.of("authority", authority, "type", "BC", "own", true, "from", newYear, "reason", "Quy chế");
        assertThat(clerk.post(RESOURCE + "/own-books", deciding).code()).isEqualTo("practice.only-administrator");
        assertThat(admin.post(RESOURCE + "/own-books", deciding).status()).isEqualTo(204);
        assertThat(admin.post(RESOURCE + "/own-books", deciding).code()).isEqualTo("practice.own-book-already");
        JsonNode decided = clerk.get(RESOURCE + "/own-books").json();
        assertThat(decided.size()).isEqualTo(1);
        assertThat(decided.at("/0/type").asString()).isEqualTo("BC");
        assertThat(decided.at("/0/validFrom").asString()).isEqualTo(newYear);
        assertThat(admin.post(RESOURCE + "/own-books", Map.of("own", true)).code())
                .isEqualTo("practice.authority-unknown");
        assertThat(recorded()).isEqualTo(1);
    }

    private static Map<String, Object> naming(JsonNode book, String name) {
        return Map.of(
                "authority",
                book.at("/authority").asString(),
                "book",
                book.at("/book").asString(),
                "name",
                name);
    }

    private int recorded() {
        return ActingAs.call(
                        province.as("bui.van.tam"), () -> trail.latest(Optional.of("practice."), Optional.empty(), 10))
                .size();
    }
}
