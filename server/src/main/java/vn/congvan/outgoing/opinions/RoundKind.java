package vn.congvan.outgoing.opinions;

/// What a round gathers.
public enum RoundKind {
    /// Opinions (góp ý), each of which is taken up or explained.
    OPINIONS,
    /// The members' votes (phiếu lấy ý kiến thành viên) on what is issued for a collective.
    VOTES
}
