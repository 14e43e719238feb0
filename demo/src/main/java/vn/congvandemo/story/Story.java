package vn.congvandemo.story;

import java.io.IOException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import tools.jackson.databind.JsonNode;

/// The way of one document, told through the REST API: drafted, reviewed, checked, signed, numbered, sealed,
/// issued, delivered to two agencies, verified there, accepted by one and refused by the other, its states
/// fed back.
final class Story {

    static final String SENDER = "binh-minh/ubnd-tinh";
    private static final String DRAFTS = "/api/outgoing/drafts";
    private static final String OUTGOING = "/api/outgoing/documents/";
    private static final String ARRIVALS = "/api/incoming/arrivals/";
    private static final List<String> RECIPIENTS = List.of("H99.05", "H99.31");
    private static final String REFUSAL_WORDS =
            "Văn bản giao việc cho các sở; Ủy ban nhân dân xã không có tên trong phần nơi nhận.";
    private static final Duration PATIENCE = Duration.ofSeconds(90);
    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("dd/MM/yyyy");

    private final Cast cast;
    private final SignerDesk signer;
    private final StoryBook book;
    private final Narrator narrator;
    private final Clock clock;
    private String id = "";
    private String number = "";
    private int steps;

    Story(Cast cast, SignerDesk signer, StoryBook book, Narrator narrator, Clock clock) {
        this.cast = cast;
        this.signer = signer;
        this.book = book;
        this.narrator = narrator;
        this.clock = clock;
    }

    /// Tells the story of one draft.
    ///
    /// @throws ApiProblem if the server refuses a step; the steps before it are in the book
    void tell(DraftFile draft, String typeCode) throws IOException {
        draft(draft, typeCode);
        plain("submit", cast.drafter(), "Trình lãnh đạo đơn vị.", "Submits the draft to the head of the unit.");
        initial(
                "approve",
                cast.unitHead(),
                "Duyệt nội dung, ký nháy sau “./.”, chuyển kiểm tra thể thức.",
                "Approves the content with an initial.");
        initial(
                "pass-form",
                cast.checker(),
                "Thể thức đạt, ký nháy cuối “Nơi nhận”, trình người ký.",
                "Finds form and presentation right, with an initial.");
        sign();
        seal();
        delivered();
        JsonNode first = verify(cast.accepting(), "so-noi-vu");
        accept(first);
        JsonNode second = verify(cast.refusing(), "xa-tan-hoa");
        refuse(second);
        states();
        registers();
        trail();
    }

    private void draft(DraftFile draft, String typeCode) throws IOException {
        Instant from = clock.instant();
        Map<String, Object> fields = new LinkedHashMap<>();
        fields.put("authority", "ubnd");
        fields.put("documentType", typeCode);
        fields.put("summary", draft.summary());
        fields.put("signer", cast.signerPost());
        fields.put("recipients", RECIPIENTS);
        JsonNode made = cast.api(cast.drafter())
                .form(
                        DRAFTS,
                        List.of(
                                new Api.Part("draft", "", "application/json", Api.json(fields)),
                                new Api.Part("file", draft.fileName(), draft.mediaType(), draft.content())));
        id = made.path("id").asString();
        book.note("id", id);
        String file = book.keep(
                draft.fileName().endsWith(".pdf") ? "du-thao.pdf" : "du-thao.docx",
                "dự thảo / the draft",
                draft.content());
        step(
                "draft",
                cast.drafter(),
                from,
                "Đưa dự thảo vào hệ thống: " + draft.kind() + " “" + draft.summary() + "”.",
                "Puts the draft into the system.",
                file);
    }

    private void plain(String act, Actor actor, String vietnamese, String english) {
        Instant from = clock.instant();
        Api api = cast.api(actor);
        JsonNode seen = api.get(OUTGOING + id);
        api.post(
                OUTGOING + id + "/" + act,
                Map.of("revision", seen.path("revision").asLong()));
        step(act, actor, from, vietnamese, english);
    }

    private void initial(String act, Actor actor, String vietnamese, String english) {
        Instant from = clock.instant();
        Api api = cast.api(actor);
        answer(api, "/initial", api.post(OUTGOING + id + "/initial-order", Map.of()));
        step(act, actor, from, vietnamese, english);
    }

    private void sign() {
        Instant from = clock.instant();
        Api api = cast.api(cast.leader());
        JsonNode order = api.post(OUTGOING + id + "/signature-order", Map.of());
        answer(api, "/signature", order);
        step(
                "sign",
                cast.leader(),
                from,
                "Ký số bằng khóa trong thiết bị của mình; máy chủ không thấy khóa và PIN.",
                "Signs with the key in the own token; the server sees neither key nor PIN.");
    }

    private JsonNode answer(Api api, String path, JsonNode order) {
        String value = signer.sign(order, DemoProvince.PIN);
        Map<String, String> body = new HashMap<>();
        body.put("requestId", order.path("requestId").asString());
        body.put("signatureValue", value);
        return api.post(OUTGOING + id + path, body);
    }

    private void seal() throws IOException {
        Instant from = clock.instant();
        Api api = cast.api(cast.clerk());
        JsonNode order = new Reconciliation(api, cast.authority(cast.clerk(), "H99"))
                .before(() -> api.post(OUTGOING + id + "/seal-order", Map.of()));
        JsonNode numbered = api.get(OUTGOING + id);
        number = numbered.path("sign").path("full").asString();
        LocalDate date = LocalDate.parse(numbered.path("sign").path("date").asString());
        book.note("number", number);
        book.note("date", date.toString());
        step(
                "number",
                cast.clerk(),
                from,
                "Cấp số " + number + ", ngày " + DAY.format(date) + "; hệ thống điền vào tệp đã ký.",
                "Takes number " + number + " and today's date; the system fills them into the signed file.");
        from = clock.instant();
        answer(api, "/seal", order);
        JsonNode issued = until(
                api,
                OUTGOING + id,
                document -> document.path("state").asString().equals("ISSUED"));
        byte[] pdf = api.bytes(issued.path("main").path("href").asString());
        String file = book.keep("van-ban.pdf", "văn bản đã ban hành / the issued document", pdf);
        step(
                "issue",
                cast.clerk(),
                from,
                "Đóng dấu bằng khóa của cơ quan, thêm dấu thời gian, ban hành, vào sổ và gửi đi.",
                "Seals with the agency's key, has it time-stamped, issues, registers and sends it.",
                file);
    }

    private void delivered() {
        Instant from = clock.instant();
        until(cast.api(cast.clerk()), OUTGOING + id, document -> all(document, "ARRIVED", "ACCEPTED", "REFUSED"));
        step(
                "deliver",
                Cast.SYSTEM,
                from,
                "Văn bản đã đến hai cơ quan nhận (trạng thái 01).",
                "The document has arrived at both receiving agencies (state 01).");
    }

    private static boolean all(JsonNode document, String... stages) {
        JsonNode recipients = document.path("recipients");
        for (JsonNode recipient : recipients)
            if (!List.of(stages).contains(recipient.path("stage").asString())) return false;
        return !recipients.isEmpty();
    }

    private JsonNode verify(Actor clerk, String name) throws IOException {
        Instant from = clock.instant();
        Api api = cast.api(clerk);
        JsonNode waiting = until(
                api, "/api/incoming/arrivals?size=100", page -> arrival(page).isPresent());
        String arrival = arrival(waiting).orElseThrow();
        JsonNode view =
                until(api, ARRIVALS + arrival, one -> !one.path("checked").isNull());
        List<String> files = new ArrayList<>();
        files.add(book.keep(
                "kiem-tra-" + name + ".html",
                "phiếu kiểm tra chữ ký / verification report",
                api.bytes(ARRIVALS + arrival + "/verification?format=html")));
        files.add(book.keep(
                "kiem-tra-" + name + ".json",
                "phiếu kiểm tra chữ ký / verification report",
                api.bytes(ARRIVALS + arrival + "/verification?format=json")));
        String light = view.path("checked").path("light").asString("");
        step(
                "verify",
                clerk,
                from,
                "Xem kết quả kiểm tra trước khi quyết định: " + lightWord(light) + ".",
                "Looks at the verification before deciding: " + light + ".",
                files.toArray(String[]::new));
        return view;
    }

    private static String lightWord(String light) {
        return switch (light) {
            case "GREEN" -> "chữ ký hợp lệ, tệp toàn vẹn";
            case "AMBER" -> "cần xem lại";
            default -> "không hợp lệ";
        };
    }

    private Optional<String> arrival(JsonNode page) {
        for (JsonNode row : page.path("rows"))
            if (row.path("full").asString().equals(number)) {
                JsonNode found = row.path("id");
                return Optional.of(found.isObject() ? found.path("value").asString() : found.asString());
            }
        return Optional.empty();
    }

    private void accept(JsonNode view) {
        Instant from = clock.instant();
        Api api = cast.api(cast.accepting());
        JsonNode registration = api.post(ARRIVALS + view.path("id").asString() + "/accept", Map.of());
        int arrivalNumber = registration.path("number").asInt();
        book.note("arrivalNumber", arrivalNumber);
        step(
                "accept",
                cast.accepting(),
                from,
                "Tiếp nhận và vào sổ trong một việc: số đến " + arrivalNumber + ".",
                "Accepts and registers in one act: arrival number " + arrivalNumber + ".");
    }

    private void refuse(JsonNode view) {
        Instant from = clock.instant();
        cast.api(cast.refusing())
                .post(
                        ARRIVALS + view.path("id").asString() + "/refuse",
                        Map.of("ground", "wrong-recipient", "words", REFUSAL_WORDS));
        step(
                "refuse",
                cast.refusing(),
                from,
                "Từ chối, căn cứ “Gửi sai nơi nhận”: " + REFUSAL_WORDS,
                "Refuses on the ground “sent to the wrong recipient”.");
    }

    private void states() throws IOException {
        Instant from = clock.instant();
        Api api = cast.api(cast.clerk());
        JsonNode view = until(api, OUTGOING + id, document -> all(document, "ACCEPTED", "REFUSED"));
        byte[] states = api.bytes("/api/exchange/documents/" + id + "/states");
        String file = book.keep("trang-thai-gui-nhan.json", "trạng thái gửi nhận / states of delivery", states);
        StringBuilder told = new StringBuilder();
        for (JsonNode recipient : view.path("recipients"))
            told.append(told.isEmpty() ? "" : "; ")
                    .append(recipient.path("name").asString())
                    .append(
                            recipient.path("stage").asString().equals("ACCEPTED")
                                    ? " – 03 đã tiếp nhận"
                                    : " – 02 từ chối");
        step(
                "states",
                cast.clerk(),
                from,
                "Bên gửi thấy phản hồi: " + told + ".",
                "The sender sees the states fed back: 03 accepted, 02 refused.",
                file);
    }

    private void registers() throws IOException {
        Instant from = clock.instant();
        String sent = book.keep(
                "so-van-ban-di.pdf",
                "sổ đăng ký văn bản đi của bên gửi / sender's register",
                register(cast.clerk(), "outgoing", cast.authority(cast.clerk(), "H99")));
        String received = book.keep(
                "so-van-ban-den.pdf",
                "sổ đăng ký văn bản đến của bên nhận / receiver's register",
                register(cast.accepting(), "incoming", cast.authority(cast.accepting(), "H99.05")));
        step(
                "registers",
                cast.clerk(),
                from,
                "In sổ đăng ký văn bản đi của bên gửi và văn bản đến của bên nhận.",
                "Prints the registers of sender and receiver in the official columns.",
                sent,
                received);
    }

    private byte[] register(Actor clerk, String kind, String authority) {
        return cast.api(clerk).bytes("/api/registers/" + kind + ".pdf?authority=" + authority);
    }

    private void trail() throws IOException {
        Instant from = clock.instant();
        byte[] trail = cast.api(cast.clerk()).bytes("/api/trail/documents/" + id);
        String file = book.keep("nhat-ky.json", "trích nhật ký / extract of the trail", trail);
        step("trail", cast.clerk(), from, "Trích nhật ký của văn bản.", "Takes the extract of the trail.", file);
    }

    private JsonNode until(Api api, String path, Predicate<JsonNode> ready) {
        Instant end = clock.instant().plus(PATIENCE);
        while (true) {
            JsonNode found = api.get(path);
            if (ready.test(found)) return found;
            if (clock.instant().isAfter(end))
                throw new IllegalStateException("waited " + PATIENCE.toSeconds() + " s for " + path + ": " + found);
            pause();
        }
    }

    private static void pause() {
        try {
            Thread.sleep(250);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted", e);
        }
    }

    private void step(String act, Actor actor, Instant from, String vietnamese, String english, String... files) {
        Instant now = clock.instant();
        double seconds = Math.round(Duration.between(from, now).toMillis() / 10.0) / 100.0;
        Step step = new Step(++steps, act, vietnamese, english, actor, now, seconds, List.of(files));
        book.write(step);
        narrator.step(step);
    }
}
