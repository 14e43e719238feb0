package vn.congvan.organisation.signin;

import java.util.Set;
import vn.congvan.common.AgencyId;
import vn.congvan.common.PostId;
import vn.congvan.organisation.Role;

/// One of the posts that a person holds today, to choose from; of whatever agency.
public record HeldPost(
        AgencyId agency, String agencyName, PostId post, String title, String unitName, Set<Role> roles) {}
