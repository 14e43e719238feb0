package vn.congvan.outgoing.joint;

import java.util.Optional;
import vn.congvan.common.AgencyId;
import vn.congvan.common.Reason;

/// An agency that issues the document with the drafting one.
///
/// @param ordinal in which it signs and seals; the drafting agency is the first
/// @param name of the agency or authority
/// @param closed why it can be reached no more; empty while it can
public record JointParty(
        int ordinal,
        String code,
        AgencyId agency,
        String name,
        String signerName,
        String signerTitle,
        Optional<Reason> closed) {}
