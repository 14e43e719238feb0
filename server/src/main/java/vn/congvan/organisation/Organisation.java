package vn.congvan.organisation;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.congvan.common.Acting;
import vn.congvan.common.PostId;
import vn.congvan.platform.HandOver;

/// The agency that is acted for: its authorities, units, posts and signing powers. Everything is seen through
/// the tenancy wall; a foreign id is answered like an unknown one.
@Service
@Transactional(readOnly = true)
public class Organisation {
    private final OrganisationRows rows;

    Organisation(OrganisationRows rows) {
        this.rows = rows;
    }

    /// The post in which the person on this thread acts.
    public Post actingPost() {
        return atDesk().post()
                .orElseThrow(() -> new IllegalStateException("the acting post is not in the acting agency"));
    }

    /// The post in which the person on this thread acts, and whether it serves this authority today. Asks
    /// nothing of the database: both were learnt when the transaction began.
    public AtWork actingFor(AuthorityId authority) {
        return new AtWork(actingPost(), atDesk().serves().contains(authority));
    }

    private static PostHandOver.AtDesk atDesk() {
        return HandOver.learnt(PostHandOver.AtDesk.class)
                .orElseThrow(() -> new IllegalStateException("no person is acting in this transaction"));
    }

    /// A post of this agency.
    public Optional<Post> post(PostId id) {
        return rows.post(id);
    }

    /// All posts of this agency that are held today, by unit and then by name.
    public List<Post> posts() {
        return rows.posts();
    }

    /// The agency acted for.
    public Agency agency() {
        return rows.agency(Acting.currentAgency())
                .orElseThrow(() -> new IllegalStateException("the acting agency is unknown"));
    }

    /// A unit of this agency.
    public Optional<Unit> unit(UnitId id) {
        return rows.unit(id);
    }

    /// The units of this agency in their official order.
    public List<Unit> units() {
        return rows.units();
    }

    /// An issuing authority of this agency.
    public Optional<IssuingAuthority> authority(AuthorityId id) {
        return rows.authority(id);
    }

    /// The issuing authorities of this agency in their official order.
    public List<IssuingAuthority> authorities() {
        return rows.authorities();
    }

    /// The authorities whose papers this clerk's post receives, numbers and seals; empty for any other post.
    public List<IssuingAuthority> servedBy(PostId clerk) {
        return rows.servedBy(clerk);
    }

    /// Whether this clerk's post receives, numbers and seals for this authority: {@link #servedBy} for one
    /// authority, for acts that are done often.
    public boolean serves(PostId clerk, AuthorityId authority) {
        return rows.serves(clerk, authority);
    }

    /// Who may sign for this authority on this day.
    public List<SigningPower> signers(AuthorityId authority, LocalDate day) {
        return rows.powers(authority, day);
    }

    /// The power of this post to sign for this authority on this day.
    public Optional<SigningPower> power(AuthorityId authority, PostId signer, LocalDate day) {
        return rows.powers(authority, day).stream()
                .filter(power -> power.signer().id().equals(signer))
                .findFirst();
    }

    /// The posts held today with this role, in one unit or in the whole agency.
    public List<Post> holding(Role role, Optional<UnitId> unit) {
        return rows.posts().stream()
                .filter(post -> post.roles().contains(role))
                .filter(post -> unit.isEmpty() || unit.get().equals(post.unit()))
                .toList();
    }
}
