package vn.congvandemo.story;

import java.io.IOException;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.net.http.HttpClient;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.springframework.beans.BeansException;
import tools.jackson.databind.JsonNode;
import vn.congvandemo.story.typesetting.DocumentKind;
import vn.congvandemo.story.typesetting.House;

/// `./congvan demo`: starts the demonstration province, sends a document on its whole way and, unless told to
/// exit, leaves the server running for everybody who wants to do the same by hand.
public final class Demo {

    private static final int USAGE = 2;
    private static final int FAILED = 1;
    private static final int REFUSED = 3;
    private static final String VIEWERS_NOTE = "Mật khẩu chung: %s   PIN của mọi thiết bị: %s";

    private Demo() {}

    /// Ends with status 0 if the story was told, 1 if something failed, 2 for unknown arguments, 3 if the
    /// server refused the document.
    public static void main(String[] arguments) throws Exception {
        PrintStream out = new PrintStream(System.out, true, StandardCharsets.UTF_8);
        try {
            int status = run(DemoArguments.read(arguments), out);
            if (status != 0) System.exit(status);
        } catch (IllegalArgumentException e) {
            out.println(e.getMessage());
            out.println(DemoArguments.USAGE);
            System.exit(USAGE);
        } catch (IllegalStateException | UncheckedIOException | BeansException e) {
            new Narrator(out).failed(e);
            System.exit(FAILED);
        }
    }

    /// Tells the story, prints it on `out` and writes its files.
    static int run(DemoArguments arguments, PrintStream out) throws Exception {
        if (arguments.document().isPresent()
                && !Files.isReadable(arguments.document().get()))
            throw new IllegalArgumentException(
                    "cannot read " + arguments.document().get());
        Narrator narrator = new Narrator(out);
        narrator.say(
                "Chuẩn bị tỉnh Bình Minh: khóa và chứng thư trình diễn, bàn ký, máy chủ …",
                "Preparing the province: demonstration keys and certificates, signer, server …");
        DemoProvince province = DemoProvince.read();
        try (World world = World.start(arguments.data(), arguments.port(), province);
                HttpClient http = HttpClient.newBuilder()
                        .connectTimeout(Duration.ofSeconds(10))
                        .build()) {
            Cast cast = new Cast(province, http, world.address());
            registerCertificates(cast, world, province);
            int status = tell(arguments, narrator, province, world, http, cast);
            if (!arguments.exit()) stay(narrator, province, world);
            return status;
        }
    }

    private static void registerCertificates(Cast cast, World world, DemoProvince province) {
        try {
            new CertificateDesk(cast::api, world.keys(), province).registerWithInitials();
        } catch (ApiProblem problem) {
            throw new IllegalStateException("the demonstration's certificates were not registered", problem);
        }
    }

    private static int tell(
            DemoArguments arguments, Narrator narrator, DemoProvince province, World world, HttpClient http, Cast cast)
            throws IOException {
        Clock clock = Clock.systemUTC();
        StoryBook book = new StoryBook(arguments.out(), clock);
        int status = 0;
        try {
            List<DraftFile.TypeCode> types = new ArrayList<>();
            List<DocumentKind> kinds = new ArrayList<>();
            documentTypes(cast, types, kinds);
            House house = house(province, cast);
            Optional<Path> given = arguments.document();
            DraftFile draft = given.isPresent() ? DraftFile.of(given.get(), house, kinds) : DraftFile.own(house, kinds);
            book.note("source", draft.source());
            book.note("kind", draft.kind());
            book.note("summary", draft.summary());
            book.replaced(draft.replaced());
            if (!draft.replaced().isEmpty()) narrator.replaced(draft.replaced());
            new Story(cast, new SignerDesk(http, world.signer()), book, narrator, clock)
                    .tell(draft, draft.typeCode(types));
            narrator.line("");
            narrator.say("Xong. Các tệp ở " + book.folder() + ":", "Done. The files are in " + book.folder() + ".");
        } catch (ApiProblem problem) {
            narrator.refused(problem);
            book.refused(problem.code(), String.valueOf(problem.getMessage()));
            status = REFUSED;
        }
        narrator.line("    " + book.close());
        return status;
    }

    private static void documentTypes(Cast cast, List<DraftFile.TypeCode> types, List<DocumentKind> kinds) {
        for (JsonNode type : cast.api(cast.drafter()).get("/api/lawbook/document-types")) {
            boolean normative = type.path("kind").asString().equals("LEGAL_NORMATIVE");
            String name = type.path("name").asString();
            types.add(new DraftFile.TypeCode(type.path("code").asString(), name, normative));
            String abbreviation = type.path("abbreviation").asString("");
            if (!normative)
                kinds.add(
                        new DocumentKind(name, abbreviation.isEmpty() ? Optional.empty() : Optional.of(abbreviation)));
        }
    }

    private static House house(DemoProvince province, Cast cast) {
        DemoProvince.Authority ubnd = province.authority(Story.SENDER, "ubnd");
        DemoProvince.Signer chair = ubnd.signers().getFirst();
        List<String> above = ubnd.headAbove();
        return new House(
                above == null ? List.of() : above,
                ubnd.headLines(),
                ubnd.abbreviation(),
                "VX",
                ubnd.place(),
                String.join(" ", ubnd.headLines()),
                ubnd.name(),
                chair.lines(),
                cast.leader().name(),
                LocalDate.now(StoryBook.VIETNAM).getYear(),
                List.of("- Như trên;", "- Sở Nội vụ;", "- Lưu: VT, VX."));
    }

    private static void stay(Narrator narrator, DemoProvince province, World world) throws InterruptedException {
        narrator.line("");
        narrator.say(
                "Máy chủ đang chạy tại " + world.address() + " (Ctrl+C để dừng). Đăng nhập bằng các tài khoản sau:",
                "The server is running there. Sign in with these accounts:");
        narrator.line("    " + VIEWERS_NOTE.formatted(province.password(), DemoProvince.PIN));
        for (var account : province.accounts())
            narrator.line("    %-22s %-22s %-38s %s"
                    .formatted(
                            account.getKey().username(),
                            account.getKey().name(),
                            account.getKey().title(),
                            account.getKey().agency()));
        world.await();
    }
}
