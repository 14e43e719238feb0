package vn.congvan.portal;

import java.util.Optional;
import vn.congvan.signing.Light;

/// What the public is told of a print.
///
/// @param original what the verification of the electronic original says now; empty where the original is paper or
///     not here
public record PublicPrint(PrintIdentity identity, Optional<Light> original) {}
