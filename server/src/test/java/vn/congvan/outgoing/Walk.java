package vn.congvan.outgoing;

import java.security.cert.CertificateEncodingException;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Base64;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.springframework.context.ApplicationContext;
import vn.congvan.certificates.Certificates;
import vn.congvan.certificates.Holder;
import vn.congvan.common.DocumentId;
import vn.congvan.lawbook.Urgency;
import vn.congvan.organisation.Organisation;
import vn.congvan.protocol.SignOrder;
import vn.congvan.testing.ActingAs;
import vn.congvan.testing.Software.Part;
import vn.congvan.testing.TestPki;
import vn.congvan.testing.TestProvince;
import vn.congvandemo.pki.IssuedKey;

/// People of one province who bring documents on their way.
public final class Walk {
    public static final String DRAFTER = "nguyen.van.an";
    public static final String HEAD = "nguyen.huu.phuoc";
    public static final String DEPUTY = "trinh.thi.kim.oanh";
    public static final String CHECKER = "vu.dinh.khoa";
    public static final String LEADER = "tran.quoc.binh";
    public static final String CLERK = "nguyen.thi.mai";
    public static final String ADMIN = "bui.van.tam";
    public static final String OTHER_UNIT = "dang.thuy.linh";
    public static final String OTHER_AGENCY = "tran.ngoc.quy";

    private final Outgoing outgoing;
    private final Organisation organisation;
    private final TestProvince.Copy province;
    private Optional<IssuedKey> leaderKey = Optional.empty();
    private Optional<IssuedKey> sealKey = Optional.empty();
    private final Map<String, IssuedKey> initialKeys = new HashMap<>();

    public Walk(Outgoing outgoing, Organisation organisation, TestProvince.Copy province) {
        this.outgoing = outgoing;
        this.organisation = organisation;
        this.province = province;
    }

    /// In a province of its own, with nobody's keys.
    public static Walk in(ApplicationContext house) {
        return in(house, house.getBean(TestProvince.class).fresh());
    }

    static Walk in(ApplicationContext house, TestProvince.Copy province) {
        return new Walk(house.getBean(Outgoing.class), house.getBean(Organisation.class), province);
    }

    /// In a province of its own, where the chair and the agency have good keys.
    public static Walk withKeys(ApplicationContext house) {
        Walk walk = in(house);
        walk.takeKeys(house.getBean(Certificates.class), house.getBean(TestPki.class));
        return walk;
    }

    /// Where the API has the document.
    static String path(DocumentId id) {
        return "/api/outgoing/documents/" + id;
    }

    /// The body that hands a signature in.
    static Map<String, String> answer(SignOrder order, byte[] value) {
        return Map.of(
                "requestId",
                order.requestId(),
                "signatureValue",
                Base64.getEncoder().encodeToString(value));
    }

    public static Paper paper() {
        return Paper.decision(LocalDate.now(ZoneId.of("Asia/Ho_Chi_Minh")).getYear());
    }

    public <T> T as(String who, Callable<T> work) {
        return ActingAs.call(province.as(who), work);
    }

    public void run(String who, Runnable work) {
        ActingAs.run(province.as(who), work);
    }

    /// The usual fields: a decision of UBND tỉnh, signed by its chair, to two departments.
    public DraftFields fields() {
        return as(DRAFTER, () -> {
            var ubnd = organisation.authorities().stream()
                    .filter(authority -> authority.key().equals("ubnd"))
                    .findFirst()
                    .orElseThrow();
            return DraftFields.of(
                    ubnd.id(),
                    "QD",
                    "Ban hành Quy chế tiếp nhận văn bản điện tử",
                    Urgency.NORMAL,
                    province.as(LEADER).post(),
                    List.of(province.code("H99.05"), province.code("H99.08")));
        });
    }

    /// The same as software sends them.
    Part fieldsAsJson() {
        return fieldsAsJson(province.code("H99.05"));
    }

    Part fieldsAsJson(String recipient) {
        return Part.json(
                "draft",
                Map.of(
                        "authority", "ubnd",
                        "documentType", "QD",
                        "summary", "Ban hành Quy chế tiếp nhận văn bản điện tử",
                        "signer", province.as(LEADER).post().toString(),
                        "recipients", List.of(recipient)));
    }

    public DocumentId draft() {
        return draft(new NewDraft(fields(), paper().file(), List.of()));
    }

    public DocumentId draft(NewDraft draft) {
        return as(DRAFTER, () -> outgoing.draft(draft));
    }

    public void act(String who, DocumentId id, OutgoingAct act) {
        run(who, () -> outgoing.act(id, act, Optional.empty(), Seen.latest()));
    }

    public void act(String who, DocumentId id, OutgoingAct act, String remark) {
        run(who, () -> outgoing.act(id, act, Optional.of(remark), Seen.latest()));
    }

    public OutgoingView view(String who, DocumentId id) {
        return as(who, () -> outgoing.view(id));
    }

    public OutgoingState state(DocumentId id) {
        return view(DRAFTER, id).state();
    }

    public DocumentId submitted() {
        DocumentId id = draft();
        act(DRAFTER, id, OutgoingAct.SUBMIT);
        return id;
    }

    public DocumentId approved() {
        DocumentId id = submitted();
        act(HEAD, id, OutgoingAct.APPROVE);
        return id;
    }

    /// With the leader.
    public DocumentId checked() {
        DocumentId id = approved();
        act(CHECKER, id, OutgoingAct.PASS_FORM);
        return id;
    }

    /// Gives the chair and the agency their keys, in the register of certificates.
    public void takeKeys(Certificates certificates, TestPki pki) {
        takeKeys(
                certificates,
                pki.person("Trần Quốc Bình", "Ủy ban nhân dân tỉnh Bình Minh", "Chủ tịch"),
                pki.agency("Ủy ban nhân dân tỉnh Bình Minh"));
    }

    public void takeKeys(Certificates certificates, IssuedKey leader, IssuedKey agency) {
        leaderKey = Optional.of(leader);
        sealKey = Optional.of(agency);
        var authority = fields().authority();
        run(ADMIN, () -> {
            certificates.register(
                    new Holder.OfPerson(province.as(LEADER).person()), encoded(leaderKey.orElseThrow()), "token 1");
            var seal =
                    certificates.register(new Holder.OfAuthority(authority), encoded(sealKey.orElseThrow()), "token 2");
            certificates.assign(
                    seal,
                    province.as(CLERK).post(),
                    "Quyết định 12/QĐ-UBND",
                    LocalDate.of(2026, 1, 1),
                    Optional.empty());
        });
    }

    /// Gives these people keys of their own, in the register of certificates, with which they initial.
    public Walk withInitialsOf(ApplicationContext house, String... people) {
        for (String who : people) {
            var post = as(who, organisation::actingPost);
            IssuedKey key = house.getBean(TestPki.class)
                    .person(post.personName(), "Ủy ban nhân dân tỉnh Bình Minh", post.title());
            run(
                    ADMIN,
                    () -> house.getBean(Certificates.class)
                            .register(new Holder.OfPerson(post.person()), encoded(key), "token " + who));
            initialKeys.put(who, key);
        }
        return this;
    }

    public SignOrder orderInitial(String who, DocumentId id) {
        return as(who, () -> outgoing.orderInitial(id, Optional.empty(), Seen.latest()));
    }

    public byte[] initialAnswer(String who, SignOrder order) {
        return TestPki.answer(order, Objects.requireNonNull(initialKeys.get(who)));
    }

    /// Approves the content or passes the form by an initial.
    public void initial(String who, DocumentId id) {
        initial(who, id, orderInitial(who, id));
    }

    public void initial(String who, DocumentId id, SignOrder order) {
        run(who, () -> outgoing.initial(id, order.requestId(), initialAnswer(who, order)));
    }

    public SignOrder orderSignature(DocumentId id) {
        return as(LEADER, () -> outgoing.orderSignature(id, Urgency.NORMAL, Seen.latest()));
    }

    public void sign(DocumentId id) {
        sign(id, orderSignature(id));
    }

    public void sign(DocumentId id, SignOrder order) {
        run(LEADER, () -> outgoing.sign(id, order.requestId(), leaderAnswer(order)));
    }

    public byte[] leaderAnswer(SignOrder order) {
        return TestPki.answer(order, leaderKey.orElseThrow());
    }

    public IssuedKey leaderKey() {
        return leaderKey.orElseThrow();
    }

    public IssuedKey sealKey() {
        return sealKey.orElseThrow();
    }

    public SignOrder orderSeal(DocumentId id) {
        return as(CLERK, () -> outgoing.orderSeal(id, Seen.latest()));
    }

    public void seal(DocumentId id, SignOrder order) {
        run(CLERK, () -> outgoing.seal(id, order.requestId(), sealed(order)));
    }

    /// With its appendices, by one act.
    public void sealAll(DocumentId id) {
        List<SignOrder> orders = as(CLERK, () -> outgoing.orderSeals(id, Seen.latest()));
        run(
                CLERK,
                () -> outgoing.seal(
                        id,
                        orders.stream()
                                .map(order -> new SealAnswer(order.requestId(), sealed(order)))
                                .toList()));
    }

    public byte[] sealed(SignOrder order) {
        return TestPki.answer(order, sealKey.orElseThrow());
    }

    /// From the drafter to the clerk.
    public void bringToClerk(DocumentId id) {
        act(DRAFTER, id, OutgoingAct.SUBMIT);
        act(HEAD, id, OutgoingAct.APPROVE);
        act(CHECKER, id, OutgoingAct.PASS_FORM);
        sign(id);
    }

    /// Signed by the leader, with the clerk.
    public DocumentId signed() {
        DocumentId id = checked();
        sign(id);
        return id;
    }

    public DocumentId issued() {
        DocumentId id = signed();
        seal(id, orderSeal(id));
        return id;
    }

    private static byte[] encoded(IssuedKey key) {
        try {
            return key.certificate().getEncoded();
        } catch (CertificateEncodingException e) {
            throw new AssertionError(e);
        }
    }

    public Outgoing outgoing() {
        return outgoing;
    }

    public TestProvince.Copy province() {
        return province;
    }
}
