package vn.congvan.organisation.rest;

import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;
import vn.congvan.organisation.IssuingAuthority;
import vn.congvan.organisation.Organisation;
import vn.congvan.organisation.Role;
import vn.congvan.organisation.signin.SignIn;
import vn.congvan.organisation.signin.SignedIn;

/// Who I am, in which post I act, and which posts I could act in.
@RestController
class MeResource {
    private final Organisation organisation;
    private final SignIn signIn;

    MeResource(Organisation organisation, SignIn signIn) {
        this.organisation = organisation;
        this.signIn = signIn;
    }

    /// @param serves the authorities whose papers this post receives, numbers and seals
    record Me(
            String username, String name, MyPost post, SignedIn.Scope scope, List<MyPost> posts, List<Serves> serves) {}

    record MyPost(UUID id, String title, String agency, UUID agencyId, Set<Role> roles) {}

    record Serves(UUID authority, String name, String code) {}

    @GetMapping("/api/me")
    Me me(@AuthenticationPrincipal SignedIn who) {
        var post = organisation.actingPost();
        var agency = organisation.agency();
        return new Me(
                who.username(),
                post.personName(),
                new MyPost(
                        post.id().value(),
                        post.title(),
                        agency.name(),
                        agency.id().value(),
                        post.roles()),
                who.scope(),
                signIn.posts(who.person()).stream()
                        .map(held -> new MyPost(
                                held.post().value(),
                                held.title(),
                                held.agencyName(),
                                held.agency().value(),
                                held.roles()))
                        .toList(),
                organisation.servedBy(post.id()).stream()
                        .map(MeResource::serves)
                        .toList());
    }

    private static Serves serves(IssuingAuthority authority) {
        return new Serves(authority.id().value(), authority.name(), authority.identifierCode());
    }
}
