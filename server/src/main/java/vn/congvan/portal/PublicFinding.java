package vn.congvan.portal;

import java.util.Optional;
import vn.congvan.lawbook.LegalWeight;
import vn.congvan.signing.Verdict;

/// What the public is told of a file.
///
/// @param identity what document of this installation it is, if it is one
public record PublicFinding(Verdict verdict, LegalWeight weight, Optional<IssuedIdentity> identity) {}
