package vn.congvan.organisation.signin;

import java.util.UUID;

/// The id of an access token; not its secret.
public record TokenId(UUID value) {}
