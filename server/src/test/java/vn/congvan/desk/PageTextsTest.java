package vn.congvan.desk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;

import jakarta.servlet.http.Cookie;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.MockMvc;
import vn.congvan.common.DocumentId;
import vn.congvan.lawbook.Urgency;
import vn.congvan.organisation.Organisation;
import vn.congvan.outgoing.DraftFields;
import vn.congvan.outgoing.NewDraft;
import vn.congvan.outgoing.Outgoing;
import vn.congvan.outgoing.UploadedFile;
import vn.congvan.testing.ActingAs;
import vn.congvan.testing.CongVanTest;
import vn.congvan.testing.TestProvince;

/// Every page is whole in both languages: no key without a text, nothing that only the other language says.
@CongVanTest
class PageTextsTest {
    private static final List<String> LANGUAGES = List.of("vi", "en");

    @Autowired
    private MockMvc mvc;

    @Autowired
    private TestProvince provinces;

    @Autowired
    private Outgoing outgoing;

    @Autowired
    private Organisation organisation;

    @Test
    void theListsAndHomeOfEveryRoleAreWhole() throws Exception {
        var people = List.of(
                "nguyen.van.an", "nguyen.huu.phuoc", "vu.dinh.khoa", "tran.quoc.binh", "nguyen.thi.mai", "bui.van.tam");
        for (String person : people) {
            for (String page : List.of(
                    "/", "/menu", "/outgoing", "/outgoing?queue=all", "/outgoing/secrecy", "/incoming", "/notices")) {
                assertWhole(person, page);
            }
        }
    }

    @Test
    void theBooksPeopleAndTrailAreWhole() throws Exception {
        for (String page : List.of(
                "/registers",
                "/registers/outgoing",
                "/registers/incoming",
                "/registers/copies",
                "/registers/kept/post",
                "/registers/kept/post/closings",
                "/registers/numbers",
                "/registers/outgoing/closings",
                "/registers/compare",
                "/outgoing/report",
                "/organisation/people")) {
            assertWhole("nguyen.thi.mai", page);
        }
        assertWhole("bui.van.tam", "/trail");
        assertWhole("bui.van.tam", "/certificates");
        assertWhole("bui.van.tam", "/certificates/new");
        assertWhole("nguyen.van.an", "/outgoing/drafts/new");
    }

    @Test
    void aDraftIsWholeUnderEveryTabForWhomeverItWaits() throws Exception {
        var draft = drafted();
        for (String tab : List.of("info", "form-check", "signatures", "handling", "delivery", "related", "history")) {
            assertWhole("nguyen.van.an", "/outgoing/" + draft + "?tab=" + tab);
        }
        assertWhole("nguyen.van.an", "/outgoing/" + draft + "?act=correct-places");
        assertWhole("nguyen.van.an", "/outgoing/" + draft + "?act=withdraw");
        assertWhole("nguyen.van.an", "/outgoing/" + draft + "/revise");
        assertWhole("nguyen.van.an", "/trail/of/" + draft);
    }

    private DocumentId drafted() {
        var province = provinces.shared();
        return ActingAs.call(province.as("nguyen.van.an"), () -> {
            var committee = organisation.authorities().getFirst();
            var chairman = organisation
                    .signers(committee.id(), java.time.LocalDate.now(java.time.Clock.systemDefaultZone()))
                    .getFirst();
            return outgoing.draft(new NewDraft(
                    DraftFields.of(
                            committee.id(),
                            "QD",
                            SampleLetter.SUMMARY,
                            Urgency.URGENT,
                            chairman.signer().id(),
                            List.of("H99.05")),
                    new UploadedFile("quyet-dinh.docx", SampleLetter.docx()),
                    List.of()));
        });
    }

    private void assertWhole(String person, String page) throws Exception {
        for (String language : LANGUAGES) {
            var answer = ActingAs.call(
                    provinces.shared().as(person),
                    () -> mvc.perform(get(page).with(user("x")).cookie(new Cookie("congvan-language", language)))
                            .andReturn()
                            .getResponse());
            assertThat(answer.getStatus()).as(page + " for " + person).isEqualTo(200);
            var text = answer.getContentAsString(java.nio.charset.StandardCharsets.UTF_8);
            assertThat(Stream.of(text.split("\n")).filter(line -> line.contains("??") || line.contains("reason.")))
                    .as(page + " for " + person + " in " + language)
                    .isEmpty();
        }
    }
}
