package vn.congvan.outgoing;

import java.security.cert.CertificateEncodingException;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.function.Predicate;
import org.springframework.context.ApplicationContext;
import vn.congvan.certificates.Certificates;
import vn.congvan.certificates.Holder;
import vn.congvan.common.DocumentId;
import vn.congvan.form.DraftDocx;
import vn.congvan.incoming.Incoming;
import vn.congvan.incoming.IncomingQuery;
import vn.congvan.lawbook.Urgency;
import vn.congvan.organisation.Organisation;
import vn.congvan.outgoing.dossiers.Dossiers;
import vn.congvan.outgoing.dossiers.PutDossier;
import vn.congvan.protocol.SignOrder;
import vn.congvan.testing.TestPki;
import vn.congvandemo.pki.IssuedKey;

/// Sở Nội vụ of a walk's province, which submits drafts to UBND tỉnh, with its people and good keys.
public final class Department {
    public static final String DRAFTER = "tran.ngoc.quy";
    public static final String HEAD = "mai.quang.huy";
    public static final String CHECKER = "ho.duc.thang";
    public static final String LEADER = "phan.thanh.tung";
    public static final String CLERK = "truong.thi.yen";
    public static final String ADMIN = "dinh.cong.minh";
    public static final String NAME = "Sở Nội vụ tỉnh Bình Minh";
    public static final String SUMMARY = "Ban hành Quy chế tiếp nhận văn bản điện tử";

    private final ApplicationContext house;
    private final Walk walk;
    private final IssuedKey leaderKey;
    private final IssuedKey sealKey;

    public Department(ApplicationContext house, Walk walk) {
        this.house = house;
        this.walk = walk;
        var pki = house.getBean(TestPki.class);
        leaderKey = pki.person("Phan Thanh Tùng", NAME, "Giám đốc");
        sealKey = pki.agency(NAME);
        var certificates = house.getBean(Certificates.class);
        var fields = fields();
        walk.run(ADMIN, () -> {
            certificates.register(
                    new Holder.OfPerson(walk.province().as(LEADER).person()), encoded(leaderKey), "token 1");
            var seal = certificates.register(new Holder.OfAuthority(fields.authority()), encoded(sealKey), "token 2");
            certificates.assign(
                    seal,
                    walk.province().as(CLERK).post(),
                    "Quyết định 12/QĐ-SNV",
                    LocalDate.of(2026, 1, 1),
                    Optional.empty());
        });
    }

    /// A tờ trình of the department to UBND tỉnh and, for information, Sở Khoa học và Công nghệ.
    public DraftFields fields() {
        return walk.as(
                DRAFTER,
                () -> DraftFields.of(
                        house.getBean(Organisation.class)
                                .authorities()
                                .getFirst()
                                .id(),
                        "TTR",
                        "Về việc ban hành Quy chế tiếp nhận văn bản điện tử",
                        Urgency.NORMAL,
                        walk.province().as(LEADER).post(),
                        List.of(code("H99"), code("H99.08"))));
    }

    public static UploadedFile paper() {
        byte[] bytes = new DraftDocx()
                .head(
                        List.of("ỦY BAN NHÂN DÂN TỈNH BÌNH MINH", "SỞ NỘI VỤ"),
                        "Số:        /TTr-SNV",
                        "Bình Minh, ngày      tháng      năm 2026")
                .line("TỜ TRÌNH", 14, true, false)
                .line("Về việc ban hành Quy chế tiếp nhận văn bản điện tử", 14, true, false)
                .body("Sở Nội vụ kính trình Ủy ban nhân dân tỉnh xem xét, ban hành Quyết định kèm theo./.")
                .signature(List.of("GIÁM ĐỐC"), 4, "Phan Thanh Tùng")
                .bytes();
        return new UploadedFile("to-trinh.docx", bytes);
    }

    public DocumentId submission() {
        return walk.as(DRAFTER, () -> walk.outgoing().draft(new NewDraft(fields(), paper(), List.of())));
    }

    /// Sends a tờ trình in the drafter's hands to these instead.
    public void to(DocumentId submission, List<String> recipients) {
        to(submission, "TTR", recipients);
    }

    /// The same as another kind of document.
    void to(DocumentId submission, String type, List<String> recipients) {
        DraftFields fields = fields();
        var changed = DraftFields.of(
                fields.authority(), type, fields.summary(), fields.urgency(), fields.signer(), recipients);
        walk.run(
                DRAFTER,
                () -> walk.outgoing()
                        .revise(
                                submission,
                                new Revision(
                                        Optional.of(changed),
                                        Optional.empty(),
                                        Optional.empty(),
                                        Optional.of("Sửa nơi nhận")),
                                Seen.latest()));
    }

    /// A tờ trình that carries this draft, in the drafter's hands.
    public DocumentId withDossier(UploadedFile draft) {
        DocumentId id = submission();
        walk.run(DRAFTER, () -> house.getBean(Dossiers.class).put(id, dossier(draft), Seen.latest()));
        return id;
    }

    public PutDossier dossier(UploadedFile draft) {
        return new PutDossier(
                code("H99"),
                "QD",
                SUMMARY,
                Optional.of(draft),
                List.of(new UploadedFile("tiep-thu.txt", "Đã tiếp thu ý kiến của 3 sở.".getBytes(UTF_8))),
                List.of(),
                List.of(new UploadedFile("phu-luc.txt", "Danh mục thủ tục.".getBytes(UTF_8))),
                java.util.Set.of());
    }

    private static final java.nio.charset.Charset UTF_8 = java.nio.charset.StandardCharsets.UTF_8;

    /// Brings a tờ trình from its drafter to UBND tỉnh.
    public void issue(DocumentId id) {
        sign(id);
        seal(id, orderSeal(id));
    }

    /// Brings a tờ trình from its drafter to the clerk.
    void sign(DocumentId id) {
        walk.act(DRAFTER, id, OutgoingAct.SUBMIT);
        walk.act(HEAD, id, OutgoingAct.APPROVE);
        walk.act(CHECKER, id, OutgoingAct.PASS_FORM);
        Outgoing outgoing = walk.outgoing();
        var order = walk.as(LEADER, () -> outgoing.orderSignature(id, Urgency.NORMAL, Seen.latest()));
        walk.run(LEADER, () -> outgoing.sign(id, order.requestId(), TestPki.answer(order, leaderKey)));
    }

    /// Lets it take its number.
    SignOrder orderSeal(DocumentId id) {
        return walk.as(CLERK, () -> walk.outgoing().orderSeal(id, Seen.latest()));
    }

    void seal(DocumentId id, SignOrder order) {
        walk.run(CLERK, () -> walk.outgoing().seal(id, order.requestId(), TestPki.answer(order, sealKey)));
    }

    /// The document as it arrived at this clerk.
    public DocumentId arrivedAt(String clerk, DocumentId id, String sender) {
        var incoming = house.getBean(Incoming.class);
        String sign = walk.as(sender, () -> walk.outgoing().view(id))
                .sign()
                .orElseThrow()
                .full();
        return await(
                        () -> walk.as(clerk, () -> incoming.list(IncomingQuery.open())).rows().stream()
                                .filter(row -> row.full().equals(sign))
                                .toList(),
                        rows -> !rows.isEmpty())
                .getFirst()
                .id();
    }

    /// Issued, arrived at UBND tỉnh and accepted there by its clerk.
    public DocumentId accepted(DocumentId id) {
        issue(id);
        DocumentId arrived = arrivedAt(Walk.CLERK, id, CLERK);
        walk.run(Walk.CLERK, () -> house.getBean(Incoming.class).acceptAsTold(arrived));
        return arrived;
    }

    public String code(String original) {
        return walk.province().code(original);
    }

    static <T> T await(Callable<T> look, Predicate<T> wanted) {
        long end = System.nanoTime() + 60_000_000_000L;
        try {
            T seen = look.call();
            while (!wanted.test(seen)) {
                if (System.nanoTime() > end) {
                    throw new AssertionError("did not come: " + seen);
                }
                Thread.sleep(50);
                seen = look.call();
            }
            return seen;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        } catch (Exception e) {
            throw new AssertionError(e);
        }
    }

    private static byte[] encoded(IssuedKey key) {
        try {
            return key.certificate().getEncoded();
        } catch (CertificateEncodingException e) {
            throw new AssertionError(e);
        }
    }
}
