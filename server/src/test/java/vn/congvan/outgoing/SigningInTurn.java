package vn.congvan.outgoing;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.springframework.context.ApplicationContext;
import vn.congvan.common.DocumentId;
import vn.congvan.lawbook.Urgency;
import vn.congvan.protocol.SignOrder;
import vn.congvan.testing.TestClock;
import vn.congvan.testing.TestPki;

/// People of one province, and one from outside, who sign documents one after the other.
public final class SigningInTurn {
    public static final String SECRETARY = Walk.OTHER_UNIT;
    public static final String SECRETARY_NAME = "Đặng Thùy Linh";
    public static final String LEADER_NAME = "Trần Quốc Bình";
    public static final String GUEST = "Phạm Văn Hùng";
    public static final String COMPANY = "Công ty Cổ phần Sao Mai";

    private final Walk walk;
    private final SignerLists lists;
    private final OutsideSignatures outside;
    private final TestClock clock;
    private final OutsideSigner guest;

    private SigningInTurn(Walk walk, ApplicationContext house) {
        this.walk = walk;
        this.lists = house.getBean(SignerLists.class);
        this.outside = house.getBean(OutsideSignatures.class);
        this.clock = house.getBean(TestClock.class);
        this.guest = new OutsideSigner(house.getBean(TestPki.class).person(GUEST, COMPANY, "Giám đốc"));
    }

    /// In a province of its own, where the chair, the agency and a secretary have keys.
    public static SigningInTurn in(ApplicationContext house) {
        return new SigningInTurn(Walk.withKeys(house).withInitialsOf(house, SECRETARY), house);
    }

    /// In this province.
    public static SigningInTurn in(ApplicationContext house, Walk walk) {
        return new SigningInTurn(walk, house);
    }

    public Walk walk() {
        return walk;
    }

    public OutsideSigner guest() {
        return guest;
    }

    static NewSigner outside() {
        return NewSigner.outside(GUEST, "Giám đốc", COMPANY);
    }

    NewSigner secretary() {
        return NewSigner.here(walk.province().as(SECRETARY).post());
    }

    NewSigner leader() {
        return NewSigner.here(walk.province().as(Walk.LEADER).post());
    }

    /// A draft of minutes with places for the three of them.
    public DocumentId drafted() {
        return drafted("BB");
    }

    DocumentId drafted(String type) {
        return drafted(type, page());
    }

    DocumentId drafted(String type, Urgency urgency) {
        return drafted(type, urgency, page());
    }

    DocumentId drafted(String type, UploadedFile file) {
        return drafted(type, Urgency.NORMAL, file);
    }

    private DocumentId drafted(String type, Urgency urgency, UploadedFile file) {
        DraftFields usual = walk.fields();
        var fields = new DraftFields(
                usual.authority(),
                type,
                "Bàn giao hệ thống quản lý văn bản",
                urgency,
                usual.signer(),
                usual.recipients(),
                usual.drafterMark(),
                usual.copies(),
                usual.language(),
                usual.description(),
                usual.replyBy(),
                usual.circulation(),
                usual.subjectArea(),
                usual.secrecyDegree());
        return walk.draft(new NewDraft(fields, file, List.of()));
    }

    UploadedFile page() {
        return SignedByMany.minutes(LocalDate.now(clock).getYear())
                .with("THƯ KÝ", SECRETARY_NAME)
                .with("CHỦ TỌA", LEADER_NAME)
                .with("ĐẠI DIỆN BÊN GIAO", GUEST)
                .file();
    }

    void list(DocumentId id, NewSigner... signers) {
        walk.run(Walk.DRAFTER, () -> lists.change(id, List.of(signers), Seen.latest()));
    }

    SignerListView view(DocumentId id) {
        return walk.as(Walk.DRAFTER, () -> lists.view(id));
    }

    /// Approved by everybody, waiting for the first of its signers.
    DocumentId ready(NewSigner... signers) {
        DocumentId id = drafted();
        list(id, signers);
        passOn(id);
        return id;
    }

    /// Minutes that all but the leader have signed.
    public DocumentId signedByTheSecretary() {
        DocumentId id = ready(secretary(), leader());
        sign(SECRETARY, id);
        return id;
    }

    public void passOn(DocumentId id) {
        walk.act(Walk.DRAFTER, id, OutgoingAct.SUBMIT);
        walk.act(Walk.HEAD, id, OutgoingAct.APPROVE);
        walk.act(Walk.CHECKER, id, OutgoingAct.PASS_FORM);
    }

    public SignOrder order(String who, DocumentId id) {
        return walk.as(who, () -> walk.outgoing().orderSignature(id, Urgency.NORMAL, Seen.latest()));
    }

    public void sign(String who, DocumentId id) {
        complete(who, id, order(who, id));
    }

    void complete(String who, DocumentId id, SignOrder order) {
        byte[] value = who.equals(Walk.LEADER) ? walk.leaderAnswer(order) : walk.initialAnswer(who, order);
        walk.run(who, () -> walk.outgoing().sign(id, order.requestId(), value));
    }

    public byte[] handOut(DocumentId id) {
        return walk.as(Walk.CLERK, () -> outside.handOut(id).content());
    }

    void bring(DocumentId id, byte[] file) {
        bring(id, file, Optional.empty());
    }

    void bring(DocumentId id, byte[] file, Optional<String> because) {
        walk.run(Walk.CLERK, () -> outside.take(id, new UploadedFile("da-ky.pdf", file), because, Seen.latest()));
    }

    List<DocumentId> mine(String who) {
        return walk.as(
                who,
                () -> walk.outgoing().list(OutgoingQuery.of(Queue.MINE)).rows().stream()
                        .map(OutgoingRow::id)
                        .toList());
    }
}
